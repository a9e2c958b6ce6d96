import { Failed } from './';
import { Button } from '../ui';
import type { Pages } from '../shell/use-pages';

/** The way to what is below, as long as there is something. */
export function More({ pages: { next, more } }: { pages: Pages<unknown> }) {
  if (next === null) return null;
  return (
    <>
      {more.error && <Failed error={more.error} title="没有取到更多" />}
      <Button look="plain" icon="down" loading={more.busy} onTap={() => void more.act(next)}>
        更多
      </Button>
    </>
  );
}

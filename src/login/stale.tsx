import { offset } from '../shell/clock';
import { Box, Button, Notice } from '../ui';
import type { Called } from '../shell/use-call';
import { instantWords } from '../words/dates';

type Of = Pick<Called<unknown>, 'since' | 'error' | 'loading' | 'reload'>;

/** Says of what stands below when it was answered, where it could not be asked anew, and asks again. */
export function Stale({ of: { since, error, loading, reload } }: { of: Of }) {
  if (since === null) return null;
  const words = `上次更新于${instantWords(since + (offset() ?? 0))}`;
  if (!error) return <Box className="words--soft words--small">{words}，正在更新……</Box>;
  return (
    <Notice tone="warn" title={words}>
      {error.hint}
      <Button look="quiet" icon="refresh" loading={loading} onTap={reload}>
        刷新
      </Button>
    </Notice>
  );
}

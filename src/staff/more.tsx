import { Box, Button, ErrorBox } from '../ui';
import type { Acting } from '../shell/use-act';

export interface MoreProps<N> {
  /** How many are listed, of how many if that is known. */
  listed: number;
  inAll?: number;
  next: N | null;
  below: Acting<N, void>;
}

/** Below a list: that it is whole, or how much of it is shown and a tap for the next page. */
export function More<N>({ listed, inAll, next, below }: MoreProps<N>) {
  if (next === null)
    return (
      <Box as="p" className="words--soft">
        共{listed}条，已全部列出。
      </Box>
    );
  return (
    <>
      {below.error && <ErrorBox error={below.error} title="没有取到更多" />}
      <Button look="plain" icon="down" loading={below.busy} onTap={() => void below.act(next)}>
        {`已列出${listed}条${inAll === undefined ? '' : `，共${inAll}条`}，看更多`}
      </Button>
    </>
  );
}

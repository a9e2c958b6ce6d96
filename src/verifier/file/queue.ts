import { asCloudError, type CloudError } from '../../shell/cloud';
import type { HeldResult } from '../result/held';
import type { ChosenFile } from './pdf';

/** One file of several, and what became of it. `key` is that of its check: a retry of it is the same check. */
export interface Check {
  id: string;
  file: ChosenFile;
  key: string;
  state: 'waiting' | 'checking' | 'done' | 'failed';
  /** Bytes hashed. */
  hashed: number;
  result?: HeldResult;
  /** Why it failed, or why it waits. */
  error?: CloudError;
}

/** Refused for their number, not for themselves: the next ones would be, too. */
export const isLimit = ({ code }: CloudError): boolean => code === 'TOO_MANY_TRIES' || code === 'TOO_MANY_FAILURES';

interface Queue {
  checks(): readonly Check[];
  change(id: string, change: Partial<Check>): void;
  check(one: Check): Promise<HeldResult | null>;
  gone(): boolean;
}

/**
 * Checks what waits, one after the other. One that fails keeps its row and stops none; at a limit all that are left wait.
 * @returns the limit that stopped it; null: nothing waits any more
 */
export async function runQueue({ checks, change, check, gone }: Queue): Promise<CloudError | null> {
  for (;;) {
    const next = checks().find(({ state }) => state === 'waiting');
    if (!next || gone()) return null;
    change(next.id, { state: 'checking', hashed: 0, error: undefined });
    try {
      const result = await check(next);
      if (!result) return null;
      change(next.id, { state: 'done', result });
    } catch (thrown) {
      const error = asCloudError(thrown);
      if (!isLimit(error)) change(next.id, { state: 'failed', error });
      else {
        change(next.id, { state: 'waiting', error });
        return error;
      }
    }
  }
}

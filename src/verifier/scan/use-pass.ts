import { useCallback, useState } from 'react';
import { asCloudError, call, type CloudError } from '../../shell/cloud';
import { keepPass } from '../../shell/link';
import { usePoll, useShown } from '../../shell/poll';
import { mayRetry } from '../refusals';
import { attemptFor, type Pass, storedPass, storePass } from '../stored';

const EVERY_MS = 3000;

/**
 * The pass for what was scanned: asked for as the page opens, and again and again while no answer comes. `error` is why there is none;
 * `again` asks anew after a refusal.
 */
export function usePass(scanned: string): { pass: Pass | null; error: CloudError | null; again: () => void } {
  const [pass, setPass] = useState<Pass | null>(null);
  const [error, setError] = useState<CloudError | null>(null);
  const shown = useShown();

  const ask = async () => {
    try {
      const given = await call('verifier', 'getPass', { token: scanned, attempt: await attemptFor(scanned) });
      storePass(scanned, given);
      keepPass(given.pass);
      setPass(given);
      setError(null);
    } catch (thrown) {
      // Opened again: the token is stale by now, or gone; the answer has taught the clock by which the pass is over or not.
      const failed = asCloudError(thrown);
      const earlier = failed.code === 'CODE_STALE' || failed.code === 'CODE_NOT_OURS' ? storedPass(scanned) : null;
      if (earlier) return setPass(earlier);
      setError(failed);
      throw thrown;
    }
  };
  usePoll(ask, pass === null && (error === null || mayRetry(error)), shown, EVERY_MS);
  return { pass, error, again: useCallback(() => setError(null), []) };
}

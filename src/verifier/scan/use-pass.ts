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
  const [pass, setPass] = useState(() => storedPass(scanned));
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
      setError(asCloudError(thrown));
      throw thrown;
    }
  };
  usePoll(ask, pass === null && (error === null || mayRetry(error)), shown, EVERY_MS);
  return { pass, error, again: useCallback(() => setError(null), []) };
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { type CloudError, asCloudError } from './cloud';
import { deleteOwn, readOwn, storeOwn } from './own-storage';
import { randomKey } from './random';

export interface Acting<I, T> {
  /** Does it; null when it was refused or didn't arrive (see `error`), or while an earlier tap is still at work. */
  act: (input: I) => Promise<T | null>;
  busy: boolean;
  error: CloudError | null;
  clear: () => void;
}

interface Intent {
  input: string;
  key: string;
  at: number;
}

/** An intent older than this is a new one: the same question an hour later is a new report (docs/spec.md §4.3). */
const INTENT_MS = 3_600_000;

const storedIntent = (name: string | undefined): Intent | null => (name ? readOwn<Intent>(`intent:${name}`) : null);

async function intentOf(input: string, earlier: Intent | null, name: string | undefined): Promise<Intent> {
  const age = earlier ? Date.now() - earlier.at : Infinity;
  if (earlier && earlier.input === input && age >= 0 && age < INTENT_MS) return earlier;
  const intent = { input, key: await randomKey(), at: Date.now() };
  if (name) storeOwn(`intent:${name}`, intent);
  return intent;
}

/**
 * Does something once however often it is tapped or retried: each intent has one random key, the same until it succeeds or
 * the input changes, so that the cloud knows a retry. `name` is its name in the phone's storage, for an intent that
 * must outlive the app.
 */
export function useAct<I, T>(run: (input: I, key: string) => Promise<T>, name?: string): Acting<I, T> {
  const intent = useRef<Intent | null>(null);
  const at = useRef({ work: false, gone: false });
  const latest = useRef(run);
  latest.current = run;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CloudError | null>(null);

  useEffect(() => {
    at.current.gone = false;
    return () => void (at.current.gone = true);
  }, []);

  const act = useCallback(
    async (input: I): Promise<T | null> => {
      if (at.current.work) return null;
      at.current.work = true;
      setBusy(true);
      setError(null);
      try {
        const content = (JSON.stringify(input) as string | undefined) ?? '';
        intent.current = await intentOf(content, intent.current ?? storedIntent(name), name);
        const answer = await latest.current(input, intent.current.key);
        intent.current = null;
        if (name) deleteOwn(`intent:${name}`);
        return answer;
      } catch (thrown) {
        if (!at.current.gone) setError(asCloudError(thrown));
        return null;
      } finally {
        at.current.work = false;
        if (!at.current.gone) setBusy(false);
      }
    },
    [name],
  );

  return { act, busy, error, clear: useCallback(() => setError(null), []) };
}

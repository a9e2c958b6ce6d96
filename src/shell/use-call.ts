import { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { answerTo, forgetAnswer, epochNow, subscribe, takeAnswer, versionNow } from './cache';
import { type CloudError, asCloudError } from './cloud';
import { onBack } from './network';
import { deleteOwn, readOwn, storeOwn } from './own-storage';
import { randomKey } from './random';

const flights = new Map<string, Promise<unknown>>();

/** No answer came, or a passing trouble: what was answered before may still hold. Anything else is the cloud's word that it doesn't. */
const passing = ({ code }: CloudError): boolean => code === 'NETWORK' || code === 'BUSY' || code === 'INTERNAL';

function fly<T>(name: string, load: () => Promise<T>, shared: boolean): Promise<T> {
  const began = epochNow();
  const key = `${began}|${name}`;
  const going = shared && (flights.get(key) as Promise<T> | undefined);
  if (going) return going;
  const flight = load().then(
    (answer) => {
      takeAnswer(name, answer, began);
      return answer;
    },
    (error) => {
      if (!passing(asCloudError(error))) forgetAnswer(name);
      throw error;
    },
  );
  flights.set(key, flight);
  const landed = () => void (flights.get(key) === flight && flights.delete(key));
  flight.then(landed, landed);
  return flight;
}

export interface Called<T> {
  /** The newest answer, or an earlier one while a new one is under way. */
  data: T | null;
  error: CloudError | null;
  loading: boolean;
  /** When `data` was answered (epoch ms, the phone's clock), where it could not be asked anew or comes from an earlier run; else null. */
  since: number | null;
  reload: () => void;
}

/**
 * Loads something and shows it, an earlier answer first. `deps` names the call and all its inputs; null: don't call yet.
 * An answer to a page that is gone, to older deps or to another login is dropped. Without a network it asks again by itself once
 * there is one.
 */
export function useCall<T>(load: () => Promise<T>, deps: readonly [name: string, ...inputs: unknown[]] | null): Called<T> {
  const now = useSyncExternalStore(subscribe, epochNow, epochNow);
  useSyncExternalStore(subscribe, versionNow, versionNow);
  const name = deps && JSON.stringify(deps);
  const key = name && `${now}|${name}`;
  const latest = useRef(load);
  latest.current = load;
  const [turn, setTurn] = useState(0);
  const [last, setLast] = useState<{ key: string; turn: number; data: T | null; error: CloudError | null } | null>(null);

  useEffect(() => {
    if (key === null || name === null) return;
    let gone = false;
    fly(name, latest.current, turn === 0).then(
      (data) => gone || setLast({ key, turn, data, error: null }),
      (error) => gone || setLast({ key, turn, data: (answerTo(name)?.data as T | undefined) ?? null, error: asCloudError(error) }),
    );
    return () => void (gone = true);
  }, [key, turn]);

  const reload = useCallback(() => setTurn((t) => t + 1), []);
  const own = last?.key === key ? last : null;
  const earlier = name === null ? undefined : answerTo(name);
  const data = own?.data ?? (earlier?.data as T | undefined) ?? null;
  const loading = key !== null && own?.turn !== turn;
  const cutOff = own?.error?.code === 'NETWORK';
  useEffect(() => (cutOff ? onBack(reload) : undefined), [cutOff, reload]);
  return {
    data,
    error: own?.error ?? null,
    loading,
    since: data !== null && (own?.error || (loading && earlier?.kept)) ? (earlier?.at ?? null) : null,
    reload,
  };
}

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
        const content = JSON.stringify(input) ?? '';
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

/** Runs when the page comes back to the front, not when it is first shown. */
export function useShownAgain(run: () => void): void {
  const hidden = useRef(false);
  useDidHide(() => void (hidden.current = true));
  useDidShow(() => {
    if (hidden.current) run();
    hidden.current = false;
  });
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { answerTo, cacheState, epochNow, forgetAnswer, takeAnswer } from './cache';
import { type CloudError, asCloudError } from './cloud';
import { onBack } from './network';
import { useStore } from './store';

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
  const { epoch } = useStore(cacheState);
  const name = deps && JSON.stringify(deps);
  const key = name && `${epoch}|${name}`;
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
    since: data !== null && (own?.error || (loading && earlier?.stored)) ? (earlier?.at ?? null) : null,
    reload,
  };
}

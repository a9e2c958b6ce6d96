import { useCallback, useEffect, useRef, useState } from 'react';
import type { CloudError } from '../../shell/cloud';
import { randomKey } from '../../shell/random';
import { checkFile } from './check-file';
import type { ChosenFile } from './pdf';
import { type Check, runQueue } from './queue';

/** The cloud counts tries over a sliding minute (docs/spec.md §6). */
const MINUTE_MS = 60_000;

export interface Queued {
  checks: readonly Check[];
  /** The limit at which the rest waits; it goes on by itself where a minute is enough. */
  limit: CloudError | null;
  add: (files: readonly ChosenFile[]) => void;
  retry: (ids: readonly string[]) => void;
  /** Goes on now. */
  resume: () => void;
}

/** Several files, checked one after the other for as long as the page is there. */
export function useQueue(): Queued {
  const list = useRef<Check[]>([]);
  const [checks, show] = useState<readonly Check[]>([]);
  const [limit, setLimit] = useState<CloudError | null>(null);
  const at = useRef({ gone: false, work: false, count: 0 });

  const change = useCallback((id: string, next: Partial<Check>) => {
    list.current = list.current.map((one) => (one.id === id ? { ...one, ...next } : one));
    if (!at.current.gone) show(list.current);
  }, []);
  const resume = useCallback(() => {
    if (at.current.work) return;
    at.current.work = true;
    setLimit(null);
    const gone = () => at.current.gone;
    const check = async (one: Check) => checkFile(one.file, one.key, (hashed) => change(one.id, { hashed }), gone);
    void runQueue({ checks: () => list.current, change, check, gone }).then((stopped) => {
      at.current.work = false;
      if (!gone()) setLimit(stopped);
    });
  }, [change]);
  const add = useCallback(
    (files: readonly ChosenFile[]) => {
      const rows = files.map(async (file): Promise<Check> => {
        const id = String(at.current.count++);
        return { id, file, key: await randomKey(), state: 'waiting', hashed: 0 };
      });
      void Promise.all(rows).then((more) => {
        list.current = [...list.current, ...more];
        show(list.current);
        resume();
      });
    },
    [resume],
  );
  const retry = useCallback(
    (ids: readonly string[]) => {
      ids.forEach((id) => change(id, { state: 'waiting' }));
      resume();
    },
    [change, resume],
  );

  useEffect(() => {
    const own = at.current;
    own.gone = false;
    return () => void (own.gone = true);
  }, []);
  useEffect(() => {
    if (limit?.code !== 'TOO_MANY_TRIES') return;
    const timer = setTimeout(resume, MINUTE_MS);
    return () => clearTimeout(timer);
  }, [limit, resume]);
  return { checks, limit, add, retry, resume };
}

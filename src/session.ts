import Taro from '@tarojs/taro';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Output } from '../types/actions';
import { call, type CloudError } from './cloud';
import { dropFiles } from './holder/drop-files';
import { dropAllSecrets } from './holder/secret-drop';
import { asCloudError, forgetAnswers } from './use-call';

export type Me = Output<'public', 'me'>;
export type MySubject = Me['subjects'][number];

interface Session {
  me: Me | null;
  loading: boolean;
  error: CloudError | null;
}

/** Who is logged in here, as the cloud last said: in memory only. */
let session: Session = { me: null, loading: false, error: null };
let asked = 0;
const listeners = new Set<() => void>();

function become(next: Session): void {
  session = next;
  listeners.forEach((tell) => tell());
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Takes up what login, logout or bind answered. What another person saw is forgotten. */
export function setMe(me: Me): void {
  asked++;
  const before = session.me?.person;
  become({ me, loading: false, error: null });
  if (before?.name !== me.person?.name || before?.provider !== me.person?.provider) forgetAnswers();
  if (before && me.person && before.name !== me.person.name) {
    void dropAllSecrets();
    dropFiles();
  }
}

export async function refreshMe(): Promise<void> {
  const turn = ++asked;
  become({ ...session, loading: true, error: null });
  try {
    const me = await call('public', 'me', {});
    if (turn === asked) setMe(me);
  } catch (error) {
    if (turn === asked) become({ ...session, loading: false, error: asCloudError(error) });
  }
}

/** What pages keep on the phone of a person's unfinished business. */
const unfinished = ['ask', 'intent:issue', 'intent:renew'];

export async function logout(): Promise<void> {
  setMe(await call('public', 'logout', {}));
  unfinished.forEach((key) => Taro.removeStorageSync(key));
  await dropAllSecrets();
  dropFiles();
  forgetAnswers();
}

/** Who is logged in; asks the cloud when nobody has asked yet. */
export function useMe(): Session & { refresh: () => void; set: (me: Me) => void } {
  const now = useSyncExternalStore(
    subscribe,
    () => session,
    () => session,
  );
  useEffect(() => {
    if (!session.me && !session.loading && !session.error) void refreshMe();
  }, []);
  return { ...now, loading: now.loading || (!now.me && !now.error), refresh: useCallback(() => void refreshMe(), []), set: setMe };
}

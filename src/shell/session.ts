import Taro from '@tarojs/taro';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Output } from '../../types/actions';
import { epochNow, forgetAnswers, restoreAnswers, takeAnswer } from './cache';
import { call, type CloudError } from './cloud';
import { dropFiles } from '../holder/drop-files';
import { dropAllSecrets } from '../holder/secret-drop';
import { onBack } from './network';
import { asCloudError } from './use-call';

export type Me = Output<'public', 'getMe'>;
export type MySubject = Me['subjects'][number];

interface Session {
  me: Me | null;
  loading: boolean;
  error: CloudError | null;
  /** When the cloud said so, in an earlier run of the app (epoch ms, the phone's clock); null: in this one. */
  since: number | null;
}

/** Who is logged in here, as the cloud last said. */
let session: Session = { me: null, loading: false, error: null, since: null };
const meKey = JSON.stringify(['public/getMe']);
/** What pages keep on the phone of a person's unfinished business. */
const unfinished = ['ask', 'intent:issue', 'intent:renew', 'view', 'attempts', 'scanner'];
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

/**
 * Takes up what login, logout or bind answered. What another person saw is forgotten; so is what an earlier run kept, unless the
 * cloud says of this person exactly what it said then.
 */
export function setMe(me: Me): void {
  asked++;
  const { me: before, since } = session;
  const same = before?.person?.id === me.person?.id;
  // Known to all before any is told: nobody asks for the new person's answers and has them forgotten.
  session = { me, loading: false, error: null, since: null };
  if (me.person) leaveToOwner(me.person.id);
  if (!same || (since !== null && JSON.stringify(before) !== JSON.stringify(me))) forgetAnswers();
  if (me.person) takeAnswer(meKey, me, epochNow());
  become(session);
}

/** Where the phone keeps whose unfinished business, codes and files lie on it: a login may end by itself, and the app with it. */
const ownerKey = 'owner';

/** Another person than the one whose things lie on this phone finds nothing of them. */
function leaveToOwner(id: string): void {
  const owner = Taro.getStorageSync<string>(ownerKey);
  if (owner === id) return;
  try {
    Taro.removeStorageSync(ownerKey);
    Taro.setStorageSync(ownerKey, id);
  } catch {
    // A phone that is full: no reason to fail at logging in.
  }
  if (!owner) return;
  unfinished.forEach((key) => Taro.removeStorageSync(key));
  void dropAllSecrets();
  dropFiles();
}

export async function refreshMe(): Promise<void> {
  const turn = ++asked;
  become({ ...session, loading: true, error: null });
  const kept = (await restoreAnswers())[meKey];
  if (kept && !session.me && turn === asked) become({ ...session, me: kept.data as Me, since: kept.at });
  try {
    const me = await call('public', 'getMe', {});
    if (turn === asked) setMe(me);
  } catch (error) {
    if (turn === asked) become({ ...session, loading: false, error: asCloudError(error) });
  }
}

export async function logout(): Promise<void> {
  setMe(await call('public', 'logout', {}));
  [...unfinished, ownerKey].forEach((key) => Taro.removeStorageSync(key));
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
  const cutOff = now.error?.code === 'NETWORK';
  useEffect(() => (cutOff ? onBack(() => void (session.loading || refreshMe())) : undefined), [cutOff]);
  return { ...now, loading: now.loading || (!now.me && !now.error), refresh: useCallback(() => void refreshMe(), []), set: setMe };
}

import { useCallback, useEffect } from 'react';
import type { Output } from '../../types/actions';
import { epochNow, forgetAnswers, restoreAnswers, takeAnswer } from './cache';
import { type CloudError, asCloudError, call } from './cloud';
import { onBack } from './network';
import { forgetOwn, leaveTo } from './own-storage';
import { createStore, useStore } from './store';

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
const session = createStore<Session>({ me: null, loading: false, error: null, since: null });
const meKey = JSON.stringify(['public/getMe']);
let asked = 0;

/**
 * Takes up what login, logout or bind answered. What another person saw is forgotten; so is what an earlier run stored, unless the
 * cloud says of this person exactly what it said then.
 */
export function setMe(me: Me): void {
  asked++;
  const { me: before, since } = session.get();
  const same = before?.person?.id === me.person?.id;
  // Known to all before any is told: nobody asks for the new person's answers and has them forgotten.
  session.set({ me, loading: false, error: null, since: null }, () => {
    if (me.person) leaveTo(me.person.id);
    if (!same || (since !== null && JSON.stringify(before) !== JSON.stringify(me))) forgetAnswers();
    if (me.person) takeAnswer(meKey, me, epochNow());
  });
}

export async function refreshMe(): Promise<void> {
  const turn = ++asked;
  session.set({ ...session.get(), loading: true, error: null });
  const earlier = (await restoreAnswers())[meKey];
  if (earlier && !session.get().me && turn === asked) session.set({ ...session.get(), me: earlier.data as Me, since: earlier.at });
  try {
    const me = await call('public', 'getMe', {});
    if (turn === asked) setMe(me);
  } catch (error) {
    if (turn === asked) session.set({ ...session.get(), loading: false, error: asCloudError(error) });
  }
}

export async function logout(): Promise<void> {
  setMe(await call('public', 'logout', {}));
  await forgetOwn();
  forgetAnswers();
}

/** Who is logged in; asks the cloud when nobody has asked yet. */
export function useMe(): Session & { refresh: () => void; set: (me: Me) => void } {
  const now = useStore(session);
  useEffect(() => {
    const { me, loading, error } = session.get();
    if (!me && !loading && !error) void refreshMe();
  }, []);
  const cutOff = now.error?.code === 'NETWORK';
  useEffect(() => (cutOff ? onBack(() => void (session.get().loading || refreshMe())) : undefined), [cutOff]);
  return { ...now, loading: now.loading || (!now.me && !now.error), refresh: useCallback(() => void refreshMe(), []), set: setMe };
}

import { call } from './cloud';
import { type MySubject, useMe } from './session';
import { type Acting, useAct } from './use-act';

/** Binds a subject by its USCC, or oneself as a natural person (null); who is logged in then holds it everywhere on the phone. */
export function useBind(): Acting<string | null, { subject: MySubject; others: number }> {
  const { me, set } = useMe();
  return useAct(async (uscc: string | null) => {
    const bound = uscc === null ? { ...(await call('holder', 'bindSelf', {})), others: 0 } : await call('holder', 'bindSubject', { uscc });
    if (me) set({ ...me, subjects: [...me.subjects.filter((subject) => subject.uscc !== bound.subject.uscc), bound.subject] });
    return bound;
  });
}

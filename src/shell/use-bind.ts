import { call } from './cloud';
import { useMe } from './session';
import { type Acting, useAct } from './use-act';
import type { Output } from '../../types/actions';

/** Binds a subject; who is logged in then holds it everywhere on the phone. */
export function useBind(): Acting<string, Output<'holder', 'bindSubject'>> {
  const { me, set } = useMe();
  return useAct(async (uscc: string) => {
    const bound = await call('holder', 'bindSubject', { uscc });
    if (me) set({ ...me, subjects: [...me.subjects.filter((subject) => subject.uscc !== bound.subject.uscc), bound.subject] });
    return bound;
  });
}

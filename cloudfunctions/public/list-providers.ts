import type { Action, Call } from '../runtime/call';
import { isDemo } from '../runtime/settings';
import { command } from '../store/database';
import { demoPeople, subjects } from '../store/documents';

/** Ways to log in. A real provider (统一身份认证) is added here and in `assert.ts`; the demo one exists in demo data only. */
export const listProviders: Action<'public', 'listProviders', 'none', Call> = async () => {
  if (!isDemo()) return { providers: [], people: [] };
  const people = await demoPeople.find({ _id: command().gt('') });
  const represented = await subjects.find(
    { representativePerson: command().in(people.map(({ person }) => person)) },
    { fields: ['representativePerson'] },
  );
  const holders = new Set(represented.map(({ representativePerson }) => representativePerson));
  return {
    providers: [{ id: 'demo', name: '演示身份' }],
    people: people
      .sort((a, b) => a.order - b.order)
      .map(({ _id, name, about, person }) => ({ id: _id, name, about, holder: holders.has(person) })),
  };
};

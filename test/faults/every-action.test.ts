import { table } from '../../cloudfunctions/access/table';
import type { ActionName } from '../../types/actions';
import { data } from './flows/data';
import { messages } from './flows/messages';
import { people } from './flows/people';
import { verifying } from './flows/verifying';

const struck = new Set([...people, ...data, ...verifying, ...messages].map(({ action }) => action));

test('every action that writes is struck at every call', () => {
  const writing = (Object.keys(table) as ActionName[]).filter((name) => table[name].writes);
  expect(writing.filter((name) => !struck.has(name))).toEqual([]);
});

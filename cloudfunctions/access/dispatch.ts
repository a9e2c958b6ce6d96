import * as v from 'valibot';
import { type ActionName, type Answer, actions } from '../../types/actions';
import { AppError } from '../../types/errors';
import type { Call, Caller, Owned, OwnerKind, PersonCall } from '../runtime/call';
import { logFailure } from '../runtime/log-failure';
import { isDemo } from '../runtime/settings';
import { shanghaiDay } from '../core/dates/shanghai-day';
import { accounts } from '../store/documents';
import { owners } from './owners';
import type { Table } from './row';
import { table } from './table';

/** What every answer of a demonstration environment bears. */
const demoMark = (): { demo?: true } => (isDemo() ? { demo: true } : {});

/** What a door knows of a caller: the account, and how to change it. */
export type Visitor = Omit<Caller, 'person'>;

/**
 * Run one action for one visitor: known action, valid input, login, ownership, then the action; anything not allowed is
 * denied. Never throws: what went wrong comes back as a code and a hint, and only unforeseen errors are logged, without input.
 */
export async function dispatch(name: string, input: unknown, visitor: Visitor, now = Date.now()): Promise<Answer<unknown>> {
  try {
    if (!isAction(name)) throw new AppError('UNKNOWN_ACTION');
    const row: AnyRow = table[name];
    const schema = schemasOf(name);
    const parsed = v.safeParse(schema.input, input ?? {});
    if (!parsed.success) throw new AppError('BAD_INPUT', parsed.issues.map((i) => v.getDotPath(i)).join(', '));

    const call: Call = { ...visitor, person: await personOf(visitor.account, now), now, today: shanghaiDay(now) };
    const data = v.parse(schema.output, await row.run(call, parsed.output, await ownOf(row, call, parsed.output)));
    return { ok: true, data, now, ...demoMark() };
  } catch (error) {
    const known = error instanceof AppError ? error : new AppError('INTERNAL', undefined, { cause: error });
    if (known.code === 'INTERNAL' || known.code === 'BUSY' || known.code === 'CONFIG_MISSING')
      logFailure(isAction(name) ? name : 'unknown', known);
    return { ok: false, error: { code: known.code, hint: known.hint }, now, ...demoMark() };
  }
}

/**
 * A row of whichever action. What its `run` takes is what was proved before: the input by the action's schema, the caller and what
 * they own by {@link ownOf}; a method's parameters may be wider here than the table has them.
 */
interface AnyRow extends Pick<Table[ActionName], 'role' | 'owner'> {
  run(call: Call, input: Input, own: Owned[OwnerKind]): Promise<unknown>;
}
type Input = Record<string, unknown>;

/** What the caller owns of what the input names. @throws AppError LOGIN_REQUIRED, or the owner check's refusal */
async function ownOf({ role, owner }: AnyRow, call: Call, input: Input): Promise<Owned[OwnerKind]> {
  if (role === 'anyone') return null;
  if (!isByPerson(call)) throw new AppError('LOGIN_REQUIRED');
  return owners[owner](call, input, role);
}
const isByPerson = (call: Call): call is PersonCall => call.person !== null;

const isAction = (name: string): name is ActionName => Object.hasOwn(table, name);

interface Schemas {
  input: v.GenericSchema<unknown, Input>;
  output: v.GenericSchema;
}
function schemasOf(name: ActionName): Schemas {
  const [person, action] = name.split('/') as [keyof typeof actions, string];
  return (actions[person] as unknown as Record<string, Schemas>)[action]!;
}

async function personOf(account: string, now: number): Promise<Caller['person']> {
  const doc = await accounts.get(account);
  if (!doc?.person || now >= doc.until) return null;
  const { person: id, name, number, provider } = doc;
  return { id, name: name ?? '', number: number ?? '', provider: provider ?? '' };
}

import * as v from 'valibot';
import { type ActionName, type Answer, actions } from '../../types/actions';
import { AppError } from '../../types/errors';
import type { Call, Caller, Owned, OwnerKind, PersonCall } from '../runtime/call';
import { logFailure } from '../runtime/log-failure';
import { isDemo } from '../runtime/settings';
import { shanghaiDay } from '../core/dates/shanghai-day';
import { type StaffDoc, accounts } from '../store/documents';
import { isWithin } from './is-within';
import { owners } from './owners';
import type { Table } from './row';
import { table } from './table';

/** What an input may weigh where its row says nothing else. */
const BYTES = 64 * 1024;

/** What every answer of a demonstration environment bears. */
const demoMark = (): { demo?: true } => (isDemo() ? { demo: true } : {});

/** What a door knows of a caller: the account, and how to change it. */
export type Visitor = Omit<Caller, 'person'>;

/**
 * Run one action for one visitor: known action, login and staff list, size, valid input, ownership, then the action; anything not allowed
 * is denied. Never throws: what went wrong comes back as a code and a hint, and only unforeseen errors are logged, without input.
 */
export async function dispatch(name: string, input: unknown, visitor: Visitor, now = Date.now()): Promise<Answer<unknown>> {
  try {
    if (!isAction(name)) throw new AppError('UNKNOWN_ACTION');
    const row: AnyRow = table[name];
    const call: Call = { ...visitor, person: await personOf(visitor.account, now), now, today: shanghaiDay(now) };
    // What anybody may send costs nothing before it is known who asks, and that it is small.
    const staff = await staffOf(row, call);
    if (!isWithin(input, row.bytes ?? BYTES)) throw new AppError('TOO_LARGE');
    const schema = schemasOf(name);
    const parsed = v.safeParse(schema.input, input ?? {}, { abortEarly: true });
    if (!parsed.success) throw new AppError('BAD_INPUT', v.getDotPath(parsed.issues[0]) ?? undefined);

    const own = staff ?? (await ownOf(row, call, parsed.output));
    const data = v.parse(schema.output, await row.run(call, parsed.output, own));
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
interface AnyRow extends Pick<Table[ActionName], 'role' | 'owner' | 'bytes'> {
  run(call: Call, input: Input, own: Owned[OwnerKind]): Promise<unknown>;
}
type Input = Record<string, unknown>;

/** Where somebody stands on the staff list an action is for; null: it is for no staff. @throws AppError LOGIN_REQUIRED, FORBIDDEN */
async function staffOf({ role, owner }: AnyRow, call: Call): Promise<StaffDoc | null> {
  if (role === 'anyone') return null;
  if (!isByPerson(call)) throw new AppError('LOGIN_REQUIRED');
  return owner === 'staff' ? owners.staff(call, {}, role) : null;
}

/** What the caller owns of what the input names. @throws AppError the owner check's refusal */
async function ownOf({ role, owner }: AnyRow, call: Call, input: Input): Promise<Owned[OwnerKind]> {
  return role === 'anyone' || !isByPerson(call) ? null : owners[owner](call, input, role);
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

import * as v from 'valibot';
import { type ActionName, type Answer, actions } from '../../types/actions';
import { AppError } from '../../types/errors';
import type { Call, Caller } from '../runtime/call';
import { logFailure } from '../runtime/log-failure';
import { shanghaiDay } from '../core/dates/shanghai-day';
import { accounts } from '../store/documents';
import { owners } from './owners';
import { table } from './table';

/** What a door knows of a caller: the account, and how to change it. */
export type Visitor = Omit<Caller, 'person'>;

/**
 * Run one action for one visitor: known action, valid input, login, ownership, then the action; anything not allowed is
 * denied. Never throws: what went wrong comes back as a code and a hint, and only unforeseen errors are logged, without input.
 */
export async function dispatch(name: string, input: unknown, visitor: Visitor, now = Date.now()): Promise<Answer<unknown>> {
  try {
    if (!isAction(name)) throw new AppError('UNKNOWN_ACTION');
    const { role, owner, run } = table[name];
    const schema = schemasOf(name);
    const parsed = v.safeParse(schema.input, input ?? {});
    if (!parsed.success) throw new AppError('BAD_INPUT', parsed.issues.map((i) => v.getDotPath(i)).join(', '));

    const call: Call = { ...visitor, person: await personOf(visitor.account, now), now, today: shanghaiDay(now) };
    if (role !== 'anyone' && !call.person) throw new AppError('LOGIN_REQUIRED');
    const own = owner === 'none' ? null : await owners[owner](call as never, parsed.output as never, role);
    const data = v.parse(schema.output, await run(call, parsed.output, own));
    return { ok: true, data, now };
  } catch (error) {
    const known = error instanceof AppError ? error : new AppError('INTERNAL', undefined, { cause: error });
    if (known.code === 'INTERNAL' || known.code === 'BUSY' || known.code === 'CONFIG_MISSING')
      logFailure(isAction(name) ? name : 'unknown', known);
    return { ok: false, error: { code: known.code, hint: known.hint }, now };
  }
}

const isAction = (name: string): name is ActionName => Object.hasOwn(table, name);

function schemasOf(name: ActionName): { input: v.GenericSchema; output: v.GenericSchema } {
  const [person, action] = name.split('/') as [keyof typeof actions, string];
  return (actions[person] as Record<string, { input: v.GenericSchema; output: v.GenericSchema }>)[action]!;
}

async function personOf(account: string, now: number): Promise<Caller['person']> {
  const doc = await accounts.get(account);
  return doc?.person && now < doc.until ? { id: doc.person, name: doc.name ?? '', provider: doc.provider ?? '' } : null;
}

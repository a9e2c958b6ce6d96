import { inspectDatabase } from '../../local/fsck/inspect-database';
import type { LocalCloud } from '../../local/emulator/cloud';
import type { ActionName, ActionOf, Input, Output, Person } from '../../types/actions';
import type { Client } from './clients';
import { testKeys } from './keys';
import { save } from './saved';

/** What one request or job does in one go, and what must be so once it is done. */
export interface Flow {
  name: string;
  /** The action that is asked for; null: a job's work, or the command line's. */
  action: ActionName | null;
  /** Makes the state it starts from. */
  prepare(cloud: LocalCloud): Promise<Prepared>;
}
interface Prepared {
  /** The request, the same each time it is sent. @throws an error naming the code of a refusal */
  act(): Promise<unknown>;
  /** Done, and done once. `answer` is that of the attempt that succeeded last. */
  check(answer: unknown): unknown;
}
interface Work<W, R> {
  prepare(cloud: LocalCloud): W | Promise<W>;
  act(world: W, cloud: LocalCloud): Promise<R>;
  check(world: W, answer: R, cloud: LocalCloud): unknown;
}

/** What is done without an action. */
export const work = <W, R>(name: string, { prepare, act, check }: Work<W, R>, action: ActionName | null = null): Flow => ({
  ...{ name, action },
  async prepare(cloud) {
    const world = await prepare(cloud);
    return { act: () => act(world, cloud), check: (answer) => check(world, answer as R, cloud) };
  },
});

interface Sent<W, P extends Person, A extends ActionOf<P>> extends Omit<Work<W, Output<P, A>>, 'act'> {
  /** What tells it from another case of the same action. */
  special?: string;
  /** Who sends it, and what. */
  send(world: W): [Client, Input<P, A>];
}

/** An action's request. */
export function request<P extends Person, A extends ActionOf<P>, W>(
  person: P,
  action: A,
  { special, prepare, send, check }: Sent<W, P, A>,
): Flow {
  const name = `${person}/${action}` as ActionName;
  const act = (world: W): Promise<Output<P, A>> => {
    const [client, input] = send(world);
    return client.call(person, action, input);
  };
  return work(special ? `${name}: ${special}` : name, { prepare, act, check }, name);
}

export const faultModes = ['fail', 'drop', 'repeat', 'delay'] as const;
type FaultMode = (typeof faultModes)[number];

/** Everything `fsck` has to say about a cloud's data. */
export const problems = async (cloud: LocalCloud): Promise<object[]> =>
  (await inspectDatabase(cloud.database, { keys: testKeys, demo: true })).problems;

/**
 * Runs a flow once without faults to count its calls; then, for every k and from the same state, with the k-th call failed, its answer dropped, the call
 * repeated, or delayed while the same request comes a second time. After each, `fsck` is content; then the same request is
 * sent again until it succeeds, and the job is done once.
 */
export async function everyFault(cloud: LocalCloud, flow: Flow, mode: FaultMode): Promise<number> {
  const before = save(cloud);
  const { act, check } = await flow.prepare(cloud);
  const prepared = save(cloud);
  try {
    cloud.faults.reset();
    await check(await act());
    const calls = cloud.faults.count(/^database\./);
    expect(await problems(cloud)).toEqual([]);
    for (let k = 1; k <= calls; k++) {
      prepared.restore();
      await struck(cloud, { act, check }, { at: k, mode }, `${flow.name}, ${mode} at call ${k} of ${calls}`);
    }
    return calls;
  } finally {
    before.restore();
    [before, prepared].forEach((state) => state.forget());
  }
}

async function struck(cloud: LocalCloud, { act, check }: Prepared, fault: { at: number; mode: FaultMode }, at: string) {
  const { faults } = cloud;
  faults.reset();
  faults.arm({ ...fault, action: /^database\./, ms: 40 });
  const first = await Promise.all(Array.from({ length: fault.mode === 'delay' ? 2 : 1 }, () => codeOf(act())));
  faults.reset();
  // A call that was not answered is no fault of the person's: they are told to wait a moment, never that something broke.
  expect([at, first.filter((code) => code !== 'OK' && code !== 'BUSY')]).toEqual([at, []]);
  expect([at, await problems(cloud)]).toEqual([at, []]);

  await check(await untilDone(act, at));
  expect([at, await problems(cloud)]).toEqual([at, []]);
}

async function codeOf(done: Promise<unknown>): Promise<string> {
  try {
    await done;
    return 'OK';
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return code ?? /[A-Z_]{4,}$/.exec(message)?.[0] ?? message;
  }
}

async function untilDone(act: () => Promise<unknown>, at: string): Promise<unknown> {
  let last: unknown;
  for (let i = 0; i < 3; i++) {
    try {
      return await act();
    } catch (error) {
      last = error;
    }
  }
  throw new Error(`not done after three more attempts: ${at}`, { cause: last });
}

import { inspectDatabase } from '../../local/fsck/inspect-database';
import type { LocalCloud } from '../../local/emulator/cloud';
import { testKeys } from './keys';

/** What one person or job does in one go, and what must be so once it is done. */
export interface Flow<W> {
  name: string;
  /** Makes the state it starts from, fresh for every case. */
  prepare(): Promise<W>;
  /** The request, the same each time it is sent. @throws an error naming the code of a refusal */
  act(world: W): Promise<unknown>;
  /** Done, and done once. `said` is the answer of the attempt that succeeded last. */
  check(world: W, said: unknown): unknown;
}

export const faultModes = ['fail', 'drop', 'repeat', 'delay'] as const;
type FaultMode = (typeof faultModes)[number];

/** Everything `fsck` has to say about a cloud's data. */
export const problems = async (cloud: LocalCloud): Promise<object[]> =>
  (await inspectDatabase(cloud.database, { keys: testKeys, demo: true })).problems;

/**
 * Runs a flow once without faults to count its calls; then, for every k, with the k-th call failed, its answer dropped, the call
 * repeated, or delayed while the same request comes a second time. After each, `fsck` is content; then the same request is
 * sent again until it succeeds, and the job is done once.
 */
export async function everyFault<W>(cloud: LocalCloud, flow: Flow<W>, mode: FaultMode): Promise<number> {
  const { faults } = cloud;
  const calm = await flow.prepare();
  faults.reset();
  await flow.check(calm, await flow.act(calm));
  const calls = faults.count(/^database\./);
  expect(await problems(cloud)).toEqual([]);

  for (let k = 1; k <= calls; k++) {
    const at = `${flow.name}, ${mode} at call ${k} of ${calls}`;
    const world = await flow.prepare();
    faults.reset();
    faults.arm({ at: k, mode, action: /^database\./, ms: 40 });
    const first = await Promise.all(Array.from({ length: mode === 'delay' ? 2 : 1 }, () => codeOf(flow.act(world))));
    faults.reset();
    // A call that was not answered is no fault of the person's: they are told to wait a moment, never that something broke.
    expect([at, first.filter((code) => code !== 'OK' && code !== 'BUSY')]).toEqual([at, []]);
    expect([at, await problems(cloud)]).toEqual([at, []]);

    const said = await untilDone(() => flow.act(world), at);
    await flow.check(world, said);
    expect([at, await problems(cloud)]).toEqual([at, []]);
  }
  return calls;
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

import type { Child } from '../cloud/child';
import { type Call, load } from '../cloud/http-load';
import { type Product, granted } from '../cloud/product';
import { type Timing, medianTiming } from '../stats';

/** How many calls at once, and how many in a round. */
export const loads = [
  { atOnce: 1, share: 1 },
  { atOnce: 8, share: 2 },
  { atOnce: 16, share: 2 },
] as const;

/** Timings by what was asked, of whom, and how many at once: `redeem/small/8`; the medians, and the rounds they are of. */
export type Timings = Record<string, Timing & { rounds: Timing[] }>;

export interface Peer {
  child: Child;
  origin: string;
}

/**
 * Ask product and peer in turn, round by round and each round in the other order, so that neither has the machine's better minute.
 */
export async function measureRequests(
  worlds: Record<string, Product>,
  peer: Peer,
  rounds: number,
  calls: number,
  said: (done: number) => void,
): Promise<Timings> {
  const found: Record<string, Timing[]> = {};
  const note = async (name: string, origin: string, made: Call[], atOnce: number, accept: (answer: string) => boolean): Promise<void> => {
    (found[name] ??= []).push(await load(origin, made, atOnce, accept));
  };
  let serial = 0;
  const bare = (path: string, count: number): Call[] =>
    Array.from({ length: count }, () => ({ path, body: JSON.stringify({ id: String(serial++) }) }));

  for (let round = 0; round < rounds; round++) {
    for (const { atOnce, share } of loads) {
      const count = calls * share;
      // What is compared stands side by side, so that the machine's other work weighs on both.
      const who = Object.entries(worlds);
      const steps = [
        ...who.map(
          ([world, p]) =>
            () =>
              note(`redeem/${world}/${atOnce}`, p.origin, p.redeem(count), atOnce, granted),
        ),
        () => note(`redeem/peer/${atOnce}`, peer.origin, bare('/redeem', count), atOnce, granted),
        ...who.map(
          ([world, p]) =>
            () =>
              note(`issue/${world}/${atOnce}`, p.origin, p.issue(count), atOnce, granted),
        ),
        () => note(`issue/peer/${atOnce}`, peer.origin, bare('/issue', count), atOnce, granted),
      ];
      for (const step of round % 2 ? steps.reverse() : steps) await step();
    }
    const [first] = Object.values(worlds) as [Product];
    await note('preview/small/1', first.origin, first.preview(calls), 1, granted);
    for (const { atOnce, share } of loads) {
      await note(`refused/small/${atOnce}`, first.origin, first.refused(calls * share), atOnce, (a) => a.includes('BAD_INPUT'));
    }
    said(round + 1);
  }
  return Object.fromEntries(Object.entries(found).map(([name, timings]) => [name, { ...medianTiming(timings), rounds: timings }]));
}

/** How many codes a world needs for so many rounds, those of the warm-up included. */
export const codesNeeded = (rounds: number, calls: number): number => rounds * calls * loads.reduce((sum, l) => sum + l.share, 0) + WARM_UP;
export const WARM_UP = 100;

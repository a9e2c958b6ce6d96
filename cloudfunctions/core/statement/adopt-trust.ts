import * as v from 'valibot';
import { type SignedList, TrustList } from '../../../types/trust';
import { AHEAD_MS } from './ahead';
import { peekList, readList } from './signed-list';

/**
 * Take over a fresh trust list. The first one is believed because of where it came from (the official service, over TLS); every
 * later one must be signed by a root that the held list names and be no older, so that roots change only by their own word. None may
 * be dated ahead of now: no right list could follow it.
 * @param held the list held now; null: none yet @param now epoch ms
 * @returns the list to hold from now on: the fresh one, or the held one when the fresh one isn't its successor
 */
export function adoptTrust(held: TrustList | null, fresh: SignedList, now: number): TrustList | null {
  const claimed = v.safeParse(TrustList, peekList(fresh));
  if (!claimed.success) return held;
  const read = readList('trust-list', fresh, (held ?? claimed.output).roots, TrustList);
  // One held that is dated ahead was taken over under a wrong clock: it holds no right one back.
  const least = held && held.issued <= now + AHEAD_MS ? held.issued : 0;
  return read && read.issued >= least && read.issued <= now + AHEAD_MS ? read : held;
}

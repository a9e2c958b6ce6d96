import * as v from 'valibot';
import { type SignedList, TrustList } from '../../../types/trust';
import { peekList, readList } from './signed-list';

/**
 * Take over a fresh trust list. The first one is believed because of where it came from (the official service, over TLS); every
 * later one must be signed by a root that the held list names and be no older, so that roots change only by their own word.
 * @param held the list held now; null: none yet
 * @returns the list to hold from now on: the fresh one, or the held one when the fresh one isn't its successor
 */
export function adoptTrust(held: TrustList | null, fresh: SignedList): TrustList | null {
  const claimed = v.safeParse(TrustList, peekList(fresh));
  if (!claimed.success) return held;
  const read = readList('trust-list', fresh, (held ?? claimed.output).roots, TrustList);
  return read && read.issued >= (held?.issued ?? 0) ? read : held;
}

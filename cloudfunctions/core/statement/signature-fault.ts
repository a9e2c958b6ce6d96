import type { PublicKey } from '../../../types/trust';
import type { OfflineReason } from '../../../types/verdict';
import { verifyEs256 } from './es256';

type Fault = Extract<OfflineReason, 'KEY_UNKNOWN' | 'SIGNATURE_WRONG' | 'KEY_COMPROMISED' | 'KEY_TIME'>;

/** Whether a key may sign at an instant (epoch ms): a retired one until its `until`, never where none is told. */
function covers({ state, from, until }: PublicKey, at: number): boolean {
  if (state === 'next' || state === 'compromised' || at < from) return false;
  return until === null ? state === 'current' : at <= until;
}

/**
 * Why a signature isn't to be believed, or null. Ids are short enough to collide, so every key that bears the named one is tried.
 * @param id of the key that is said to have signed @param at epoch ms, when what is signed says it was made
 */
export function signatureFault(
  keys: readonly PublicKey[],
  id: string,
  signed: { message: Uint8Array; signature: Uint8Array; at: number },
): Fault | null {
  const named = keys.filter((key) => key.id === id);
  if (named.length === 0) return 'KEY_UNKNOWN';
  const signers = named.filter((key) => verifyEs256(key, signed.message, signed.signature));
  if (signers.length === 0) return 'SIGNATURE_WRONG';
  // A copy of a compromised key can sign any date: the offline word of it is worth nothing.
  if (signers.some((key) => key.state === 'compromised')) return 'KEY_COMPROMISED';
  return signers.some((key) => covers(key, signed.at)) ? null : 'KEY_TIME';
}

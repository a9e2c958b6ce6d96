import type { CodeDoc } from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import type { Input } from '../../types/actions';
import { type Client, newKey } from './clients';

type More = Partial<Input<'verifier', 'redeemToken'>>;

/** Redeem a token under an attempt of its own unless one is given; the answer whatever it is. */
export const redeem = (verifier: Client, token: string, more: More = {}) =>
  verifier.ask('verifier', 'redeemToken', { token, attempt: newKey(), ...more });

/** What comes of redeeming: the state of the view, or the code of the refusal. */
export async function outcome(verifier: Client, token: string, more: More = {}): Promise<string> {
  const answer = await redeem(verifier, token, more);
  return answer.ok ? answer.data.state : answer.error.code;
}

/** Redeem and expect a view. */
export async function view(verifier: Client, token: string, more: More = {}) {
  const use = await verifier.call('verifier', 'redeemToken', { token, attempt: newKey(), ...more });
  if (use.state !== 'open') throw new Error(use.state);
  return use;
}

/** A code as the database has it. */
export const storedCode = (cloud: LocalCloud, id: string): CodeDoc => cloud.database.get<CodeDoc>('codes', id)!;

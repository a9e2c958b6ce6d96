import { type Visitor, dispatch } from '../access/dispatch';
import { REVOCATIONS_PATH, TRUST_PATH } from '../calls/issuers';
import type { SignedList } from '../../types/trust';

const nobody: Visitor = { account: 'nobody', renew: () => 'nobody', forget: () => undefined };

/**
 * The signed lists at their well-known addresses (RFC 8615), open to every platform and page: they are public and signed.
 * @returns null for another path
 */
export async function wellKnown(path: string): Promise<SignedList | 'busy' | null> {
  if (path !== TRUST_PATH && path !== REVOCATIONS_PATH) return null;
  const answer = await dispatch('public/trust', {}, nobody);
  if (!answer.ok) return 'busy';
  const lists = answer.data as { trust: SignedList; revocations: SignedList };
  return path === TRUST_PATH ? lists.trust : lists.revocations;
}

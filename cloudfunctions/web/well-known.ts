import { type Visitor, dispatch } from '../access/dispatch';
import { REVOCATIONS_PATH, TRUST_PATH } from '../runtime/issuers';
import type { Answer, Output } from '../../types/actions';
import type { SignedList } from '../../types/trust';

const nobody: Visitor = { account: 'nobody', renew: () => 'nobody', forget: () => undefined };

/**
 * The signed lists at their well-known addresses (RFC 8615), open to every platform and page: they are public and signed.
 * @returns null for another path
 */
export async function wellKnown(path: string): Promise<Answer<SignedList> | null> {
  if (path !== TRUST_PATH && path !== REVOCATIONS_PATH) return null;
  const answer = (await dispatch('public/getTrust', {}, nobody)) as Answer<Output<'public', 'getTrust'>>;
  return answer.ok ? { ...answer, data: path === TRUST_PATH ? answer.data.trust : answer.data.revocations } : answer;
}

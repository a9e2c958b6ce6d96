import type { OfflineReason } from '../../../types/verdict';
import type { SignedList, TrustList, TrustedIssuer } from '../../../types/trust';
import { shanghaiDay } from '../dates/shanghai-day';
import { AHEAD_MS } from './ahead';
import { readStatementLink } from './link';
import { readRevocations, revocationKey } from './revocation';
import { signatureFault } from './signature-fault';
import type { CompactStatement } from './statement';

/** After this long nothing said by a list is called current. */
export const CURRENT_MS = 24 * 3_600_000;
const unread = { broken: 'QR_BROKEN', foreign: 'QR_FOREIGN', later: 'QR_LATER_VERSION' } as const;

export interface OfflineCheck {
  reason: OfflineReason;
  /** What the paper says; only when the signature holds. */
  statement: CompactStatement | null;
  issuer: TrustedIssuer | null;
  /** Names of the statement's fields by place; null where the trust list doesn't hold its very revision. */
  fields: string[] | null;
  /** Epoch ms at which the revocation list was made; null: none at hand. */
  listIssued: number | null;
}

/**
 * Check the QR code of a paper with no network: the signature under the trust list, the key's own time, the validity, and the
 * revocation list, if one is at hand. Nothing here can say that a report stands: only that its list, so old, didn't end it.
 * @param now epoch ms @param revocations signed lists at hand; those of other issuers and false ones are passed over
 */
export function checkOffline(scanned: string, trust: TrustList | null, revocations: SignedList[], now: number): OfflineCheck {
  const none = { statement: null, issuer: null, fields: null, listIssued: null };
  const link = readStatementLink(scanned);
  if (link.kind !== 'statement') return { reason: unread[link.kind], ...none };
  const { statement, signed: message, signature } = link.payload;
  const issuer = trust?.issuers.find((i) => i.issuer === statement.issuer);
  if (!trust || !issuer) return { reason: 'ISSUER_UNKNOWN', ...none };
  const fault = signatureFault(issuer.keys, statement.key, { message, signature, at: statement.issued });
  if (fault) return { reason: fault, ...none, issuer };

  const lists = revocations.map((list) => readRevocations(list, issuer)).filter((list) => list !== null);
  const list = lists.sort((a, b) => b.issued - a.issued)[0];
  const found = { statement, issuer, fields: fieldsOf(statement, issuer), listIssued: list?.issued ?? null };
  // An end is final, whatever the list's age.
  const end = lists.map((l) => l.ended[revocationKey(statement.number)]).find((e) => e !== undefined);
  if (end) return { reason: end === 'withdrawn' ? 'WITHDRAWN' : end === 'revoked' ? 'REVOKED' : 'SUPERSEDED', ...found };
  // A phone's clock may be set back, but not behind what it was told under signature.
  const least = Math.max(now, trust.issued, list?.issued ?? 0);
  if (statement.issued > least + AHEAD_MS) return { reason: 'ISSUED_LATER', ...none, issuer };
  if (shanghaiDay(least) > statement.validTo) return { reason: 'EXPIRED', ...found };
  if (!list) return { reason: 'OFFLINE_UNKNOWN', ...found };
  const current = [list.issued, trust.issued].every((at) => at <= now + AHEAD_MS && now - at <= CURRENT_MS);
  return { reason: current ? 'OFFLINE_LISTED' : 'OFFLINE_STALE', ...found };
}

/** A state is known by its place alone: another revision's names, or a list of another length, would tell it of the wrong field. */
function fieldsOf({ revision, states }: CompactStatement, issuer: TrustedIssuer): string[] | null {
  const [list, another] = issuer.fields.filter((one) => one.revision === revision);
  return list && !another && list.names.length === states.length ? list.names : null;
}

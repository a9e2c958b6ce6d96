import { ownIssuers, trustList } from '../runtime/issuers';
import { sameBytes } from '../core/code/secret';
import { checkOffline } from '../core/statement/check-offline';
import { readStatementLink } from '../core/statement/link';
import { readPayload } from '../core/statement/payload';
import { decideVerdict } from '../core/verdict/decide-verdict';
import type { OfflineReason } from '../../types/verdict';
import { documents, reports } from '../store/documents';
import type { Judged } from '../core/verdict/judged';
import { knownReport } from './known-report';

// Signatures that say so themselves cost no look-up.
const lookedUp: ReadonlySet<OfflineReason> = new Set(['OFFLINE_UNKNOWN', 'EXPIRED', 'KEY_COMPROMISED', 'ISSUED_LATER']);

/**
 * Judge the QR code of a paper: its signature first, then, for an issuer on this platform, the report it names and whether these
 * very bytes were registered for it. Of a foreign issuer only the signature can be told here.
 */
export async function judgeStatement(scanned: string, now: number, today: string): Promise<Judged> {
  const { reason: offline } = checkOffline(scanned, trustList(now), [], now);
  const link = readStatementLink(scanned);
  const payload = link.kind === 'statement' ? link.payload : null;
  const own = payload !== null && ownIssuers().some((issuer) => issuer.issuer === payload.statement.issuer);
  const found = { door: 'paperCode' as const, offline, own };
  if (!own || !lookedUp.has(offline)) {
    return { door: 'paperCode', reason: decideVerdict({ ...found, registered: false, life: null }), report: null, file: null };
  }
  const [doc] = await reports.find({ number: payload.statement.number }, { limit: 1 });
  const document = doc && (await documents.get(doc._id));
  const registered = document ? readPayload(document.payload) : null;
  const same = registered !== null && sameBytes(registered.signed, payload.signed);
  const report = doc && same ? await knownReport(doc, today) : null;
  return { door: 'paperCode', reason: decideVerdict({ ...found, registered: same, life: report?.life ?? null }), report, file: null };
}

import type { ActionName } from '../../types/actions';
import type { Owned, OwnerKind } from '../runtime/call';
import { getOverview } from '../authority/get-overview';
import { getPublication } from '../authority/get-publication';
import { publishPack } from '../authority/publish-pack';
import { revokeReport } from '../authority/revoke-report';
import { answerScan } from '../holder/answer-scan';
import { bindSubject } from '../holder/bind-subject';
import { listCandidates } from '../holder/list-candidates';
import { getCode } from '../holder/get-code';
import { listCodes } from '../holder/list-codes';
import { getPdf } from '../holder/get-pdf';
import { endCode } from '../holder/end-code';
import { issueReport } from '../holder/issue-report';
import { listNotices } from '../holder/list-notices';
import { openCode } from '../holder/open-code';
import { previewReport } from '../holder/preview-report';
import { getReport } from '../holder/get-report';
import { listReports } from '../holder/list-reports';
import { subscribeMessages } from '../holder/subscribe-messages';
import { unbindSubject } from '../holder/unbind-subject';
import { withdrawReport } from '../holder/withdraw-report';
import { login } from '../public/login';
import { logout } from '../public/logout';
import { getMe } from '../public/get-me';
import { getPack } from '../public/get-pack';
import { listPacks } from '../public/list-packs';
import { listProviders } from '../public/list-providers';
import { getTrust } from '../public/get-trust';
import { attestDuty } from '../source/attest-duty';
import { getBatch } from '../source/get-batch';
import { listBatches } from '../source/list-batches';
import { getDesk } from '../source/get-desk';
import { listDuties } from '../source/list-duties';
import { previewSheet } from '../source/preview-sheet';
import { listQuarantine } from '../source/list-quarantine';
import { settleRow } from '../source/settle-row';
import { submitSheet } from '../source/submit-sheet';
import { getTemplate } from '../source/get-template';
import { redeemToken } from '../verifier/redeem-token';
import { getReceipt } from '../verifier/get-receipt';
import { listReceipts } from '../verifier/list-receipts';
import { exportReceipts } from '../verifier/export-receipts';
import { verifyCode } from '../verifier/verify-code';
import { verifyFile } from '../verifier/verify-file';
import { verifyHash } from '../verifier/verify-hash';
import { verifyStatement } from '../verifier/verify-statement';
import { getView } from '../verifier/get-view';
import { watchView } from '../verifier/watch-view';

/** `anyone`: no login. `person`: logged in. `source`, `authority`: logged in and on that staff list. */
export type Role = 'anyone' | 'person' | 'source' | 'authority';

interface Row {
  role: Role;
  /** What the caller must own, and what the action is given. */
  owner: OwnerKind;
  // The table is the one place where an action meets its schema by name; dispatch checks the input first.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  run: (call: any, input: any, own: any) => Promise<unknown>;
}
const row = <O extends OwnerKind>(
  role: Role,
  owner: O,
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  run: (call: any, input: any, own: Owned[O]) => Promise<unknown>,
): Row => ({ role, owner, run });

/** Who may do what to whose: the one table that decides every call. What isn't here is denied. */
export const table: Record<ActionName, Row> = {
  'public/listProviders': row('anyone', 'none', listProviders),
  'public/login': row('anyone', 'none', login),
  'public/logout': row('anyone', 'none', logout),
  'public/getMe': row('anyone', 'none', getMe),
  'public/listPacks': row('anyone', 'none', listPacks),
  'public/getPack': row('anyone', 'none', getPack),
  'public/getTrust': row('anyone', 'none', getTrust),
  'holder/bindSubject': row('person', 'none', bindSubject),
  'holder/listCandidates': row('person', 'none', listCandidates),
  'holder/unbindSubject': row('person', 'subject', unbindSubject),
  'holder/listNotices': row('person', 'none', listNotices),
  'holder/previewReport': row('person', 'subject', previewReport),
  'holder/issueReport': row('person', 'subject', issueReport),
  'holder/listReports': row('person', 'subject', listReports),
  'holder/getReport': row('person', 'report', getReport),
  'holder/getPdf': row('person', 'report', getPdf),
  'holder/withdrawReport': row('person', 'report', withdrawReport),
  'holder/openCode': row('person', 'report', openCode),
  'holder/getCode': row('person', 'code', getCode),
  'holder/listCodes': row('person', 'report', listCodes),
  'holder/answerScan': row('person', 'code', answerScan),
  'holder/endCode': row('person', 'code', endCode),
  'holder/subscribeMessages': row('person', 'none', subscribeMessages),
  // A view belongs to the account that redeemed it: the action itself checks, for the use stands inside the code.
  'verifier/redeemToken': row('anyone', 'none', redeemToken),
  'verifier/getView': row('anyone', 'none', getView),
  'verifier/watchView': row('anyone', 'none', watchView),
  'verifier/verifyCode': row('anyone', 'none', verifyCode),
  'verifier/verifyHash': row('anyone', 'none', verifyHash),
  'verifier/verifyFile': row('anyone', 'none', verifyFile),
  'verifier/verifyStatement': row('anyone', 'none', verifyStatement),
  // A receipt belongs to who verified, logged in or not: the actions read their own only.
  'verifier/listReceipts': row('anyone', 'none', listReceipts),
  'verifier/exportReceipts': row('anyone', 'none', exportReceipts),
  'verifier/getReceipt': row('anyone', 'none', getReceipt),
  'source/getDesk': row('source', 'staff', getDesk),
  'source/getTemplate': row('source', 'staff', getTemplate),
  'source/previewSheet': row('source', 'staff', previewSheet),
  'source/submitSheet': row('source', 'staff', submitSheet),
  'source/listBatches': row('source', 'staff', listBatches),
  'source/getBatch': row('source', 'staff', getBatch),
  'source/listDuties': row('source', 'staff', listDuties),
  'source/attestDuty': row('source', 'staff', attestDuty),
  'source/listQuarantine': row('source', 'staff', listQuarantine),
  'source/settleRow': row('source', 'staff', settleRow),
  'authority/getOverview': row('authority', 'staff', getOverview),
  'authority/getPublication': row('authority', 'staff', getPublication),
  'authority/publishPack': row('authority', 'staff', publishPack),
  'authority/revokeReport': row('authority', 'staff', revokeReport),
};

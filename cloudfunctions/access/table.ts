import type { ActionName } from '../../types/actions';
import type { Owned, OwnerKind } from '../runtime/call';
import { overview } from '../authority/get-overview';
import { publication } from '../authority/get-publication';
import { publish } from '../authority/publish-pack';
import { revoke } from '../authority/revoke-report';
import { answerScan } from '../holder/answer-scan';
import { bind } from '../holder/bind-subject';
import { candidates } from '../holder/list-candidates';
import { code } from '../holder/get-code';
import { codes } from '../holder/list-codes';
import { document } from '../holder/get-pdf';
import { endCode } from '../holder/end-code';
import { issue } from '../holder/issue-report';
import { notices } from '../holder/list-notices';
import { openCode } from '../holder/open-code';
import { preview } from '../holder/preview-report';
import { report } from '../holder/get-report';
import { reports } from '../holder/list-reports';
import { subscribe } from '../holder/subscribe-messages';
import { unbind } from '../holder/unbind-subject';
import { withdraw } from '../holder/withdraw-report';
import { login } from '../public/login';
import { logout } from '../public/logout';
import { me } from '../public/get-me';
import { pack } from '../public/get-pack';
import { packs } from '../public/list-packs';
import { providers } from '../public/list-providers';
import { trust } from '../public/get-trust';
import { attest } from '../source/attest-duty';
import { batch } from '../source/get-batch';
import { batches } from '../source/list-batches';
import { desk } from '../source/get-desk';
import { duties } from '../source/list-duties';
import { previewSheet } from '../source/preview-sheet';
import { quarantine } from '../source/list-quarantine';
import { resolve } from '../source/settle-row';
import { submitSheet } from '../source/submit-sheet';
import { template } from '../source/get-template';
import { redeem } from '../verifier/redeem-token';
import { receipt } from '../verifier/get-receipt';
import { receipts } from '../verifier/list-receipts';
import { receiptsSheet } from '../verifier/export-receipts';
import { verifyCode } from '../verifier/verify-code';
import { verifyFile } from '../verifier/verify-file';
import { verifyHash } from '../verifier/verify-hash';
import { verifyStatement } from '../verifier/verify-statement';
import { view } from '../verifier/get-view';
import { watch } from '../verifier/watch-view';

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
  'public/listProviders': row('anyone', 'none', providers),
  'public/login': row('anyone', 'none', login),
  'public/logout': row('anyone', 'none', logout),
  'public/getMe': row('anyone', 'none', me),
  'public/listPacks': row('anyone', 'none', packs),
  'public/getPack': row('anyone', 'none', pack),
  'public/getTrust': row('anyone', 'none', trust),
  'holder/bindSubject': row('person', 'none', bind),
  'holder/listCandidates': row('person', 'none', candidates),
  'holder/unbindSubject': row('person', 'subject', unbind),
  'holder/listNotices': row('person', 'none', notices),
  'holder/previewReport': row('person', 'subject', preview),
  'holder/issueReport': row('person', 'subject', issue),
  'holder/listReports': row('person', 'subject', reports),
  'holder/getReport': row('person', 'report', report),
  'holder/getPdf': row('person', 'report', document),
  'holder/withdrawReport': row('person', 'report', withdraw),
  'holder/openCode': row('person', 'report', openCode),
  'holder/getCode': row('person', 'code', code),
  'holder/listCodes': row('person', 'report', codes),
  'holder/answerScan': row('person', 'code', answerScan),
  'holder/endCode': row('person', 'code', endCode),
  'holder/subscribeMessages': row('person', 'none', subscribe),
  // A view belongs to the account that redeemed it: the action itself checks, for the use stands inside the code.
  'verifier/redeemToken': row('anyone', 'none', redeem),
  'verifier/getView': row('anyone', 'none', view),
  'verifier/watchView': row('anyone', 'none', watch),
  'verifier/verifyCode': row('anyone', 'none', verifyCode),
  'verifier/verifyHash': row('anyone', 'none', verifyHash),
  'verifier/verifyFile': row('anyone', 'none', verifyFile),
  'verifier/verifyStatement': row('anyone', 'none', verifyStatement),
  // A receipt belongs to who verified, logged in or not: the actions read their own only.
  'verifier/listReceipts': row('anyone', 'none', receipts),
  'verifier/exportReceipts': row('anyone', 'none', receiptsSheet),
  'verifier/getReceipt': row('anyone', 'none', receipt),
  'source/getDesk': row('source', 'staff', desk),
  'source/getTemplate': row('source', 'staff', template),
  'source/previewSheet': row('source', 'staff', previewSheet),
  'source/submitSheet': row('source', 'staff', submitSheet),
  'source/listBatches': row('source', 'staff', batches),
  'source/getBatch': row('source', 'staff', batch),
  'source/listDuties': row('source', 'staff', duties),
  'source/attestDuty': row('source', 'staff', attest),
  'source/listQuarantine': row('source', 'staff', quarantine),
  'source/settleRow': row('source', 'staff', resolve),
  'authority/getOverview': row('authority', 'staff', overview),
  'authority/getPublication': row('authority', 'staff', publication),
  'authority/publishPack': row('authority', 'staff', publish),
  'authority/revokeReport': row('authority', 'staff', revoke),
};

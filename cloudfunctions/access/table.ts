import { getOverview } from '../authority/get-overview';
import { getPublication } from '../authority/get-publication';
import { publishPack } from '../authority/publish-pack';
import { revokeReport } from '../authority/revoke-report';
import { answerScan } from '../holder/answer-scan';
import { bindSelf } from '../holder/bind-self';
import { bindSubject } from '../holder/bind-subject';
import { listCandidates } from '../holder/list-candidates';
import { getCode } from '../holder/get-code';
import { listCodes } from '../holder/list-codes';
import { getPdf } from '../holder/get-pdf';
import { extendCode } from '../holder/extend-code';
import { endCode } from '../holder/end-code';
import { issueReport } from '../holder/issue-report';
import { listNotices } from '../holder/list-notices';
import { openCode } from '../holder/open-code';
import { previewReport } from '../holder/preview-report';
import { getReport } from '../holder/get-report';
import { getReportData } from '../holder/get-report-data';
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
import { getPass } from '../verifier/get-pass';
import { redeemToken } from '../verifier/redeem-token';
import { getReceipt } from '../verifier/get-receipt';
import { getReceiptPdf } from '../verifier/get-receipt-pdf';
import { listReceipts } from '../verifier/list-receipts';
import { exportReceipts } from '../verifier/export-receipts';
import { verifyCode } from '../verifier/verify-code';
import { verifyFile } from '../verifier/verify-file';
import { verifyHash } from '../verifier/verify-hash';
import { verifyStatement } from '../verifier/verify-statement';
import { getView } from '../verifier/get-view';
import { getViewData } from '../verifier/get-view-data';
import { watchView } from '../verifier/watch-view';
import type { Table } from './row';

/** A file as base64, and what stands beside it: an event carries 6 MB. */
const FILE = 6 * 1024 * 1024;

/** Who may do what to whose: the one table that decides every call. What isn't here is denied. */
export const table: Table = {
  'public/listProviders': { role: 'anyone', owner: 'none', writes: false, run: listProviders },
  'public/login': { role: 'anyone', owner: 'none', writes: true, run: login },
  'public/logout': { role: 'anyone', owner: 'none', writes: true, run: logout },
  'public/getMe': { role: 'anyone', owner: 'none', writes: false, run: getMe },
  'public/listPacks': { role: 'anyone', owner: 'none', writes: false, run: listPacks },
  'public/getPack': { role: 'anyone', owner: 'none', writes: false, run: getPack },
  'public/getTrust': { role: 'anyone', owner: 'none', writes: false, run: getTrust },
  'holder/bindSelf': { role: 'person', owner: 'none', writes: true, run: bindSelf },
  'holder/bindSubject': { role: 'person', owner: 'none', writes: true, run: bindSubject },
  'holder/listCandidates': { role: 'person', owner: 'none', writes: false, run: listCandidates },
  // Once done there is nothing to own, and the same request may come again: the action itself checks.
  'holder/unbindSubject': { role: 'person', owner: 'none', writes: true, run: unbindSubject },
  'holder/listNotices': { role: 'person', owner: 'none', writes: false, run: listNotices },
  'holder/previewReport': { role: 'person', owner: 'subject', writes: false, run: previewReport },
  'holder/issueReport': { role: 'person', owner: 'subject', writes: true, run: issueReport },
  'holder/listReports': { role: 'person', owner: 'subject', writes: false, run: listReports },
  'holder/getReport': { role: 'person', owner: 'report', writes: false, run: getReport },
  'holder/getPdf': { role: 'person', owner: 'report', writes: true, run: getPdf },
  'holder/getReportData': { role: 'person', owner: 'report', writes: false, run: getReportData },
  'holder/withdrawReport': { role: 'person', owner: 'report', writes: true, run: withdrawReport },
  'holder/openCode': { role: 'person', owner: 'report', writes: true, run: openCode },
  'holder/getCode': { role: 'person', owner: 'code', writes: false, run: getCode },
  'holder/listCodes': { role: 'person', owner: 'report', writes: false, run: listCodes },
  'holder/answerScan': { role: 'person', owner: 'code', writes: true, run: answerScan },
  'holder/extendCode': { role: 'person', owner: 'code', writes: true, run: extendCode },
  'holder/endCode': { role: 'person', owner: 'code', writes: true, run: endCode },
  'holder/subscribeMessages': { role: 'person', owner: 'none', writes: true, run: subscribeMessages },
  'verifier/getPass': { role: 'anyone', owner: 'none', writes: false, run: getPass },
  // A view belongs to the account that redeemed it: the action itself checks, for the use stands inside the code.
  'verifier/redeemToken': { role: 'anyone', owner: 'none', writes: true, run: redeemToken },
  'verifier/getView': { role: 'anyone', owner: 'none', writes: true, run: getView },
  'verifier/getViewData': { role: 'anyone', owner: 'none', writes: true, run: getViewData },
  'verifier/watchView': { role: 'anyone', owner: 'none', writes: false, run: watchView },
  'verifier/verifyCode': { role: 'anyone', owner: 'none', writes: true, run: verifyCode },
  'verifier/verifyHash': { role: 'anyone', owner: 'none', writes: true, run: verifyHash },
  'verifier/verifyFile': { role: 'anyone', owner: 'none', bytes: FILE, writes: true, run: verifyFile },
  'verifier/verifyStatement': { role: 'anyone', owner: 'none', writes: true, run: verifyStatement },
  // A receipt belongs to who verified, logged in or not: the actions read their own only.
  'verifier/listReceipts': { role: 'anyone', owner: 'none', writes: false, run: listReceipts },
  'verifier/exportReceipts': { role: 'anyone', owner: 'none', writes: false, run: exportReceipts },
  'verifier/getReceipt': { role: 'anyone', owner: 'none', writes: false, run: getReceipt },
  'verifier/getReceiptPdf': { role: 'anyone', owner: 'none', writes: true, run: getReceiptPdf },
  'source/getDesk': { role: 'source', owner: 'staff', writes: false, run: getDesk },
  'source/getTemplate': { role: 'source', owner: 'staff', writes: false, run: getTemplate },
  'source/previewSheet': { role: 'source', owner: 'staff', bytes: FILE, writes: false, run: previewSheet },
  'source/submitSheet': { role: 'source', owner: 'staff', bytes: FILE, writes: true, run: submitSheet },
  'source/listBatches': { role: 'source', owner: 'staff', writes: false, run: listBatches },
  'source/getBatch': { role: 'source', owner: 'staff', writes: false, run: getBatch },
  'source/listDuties': { role: 'source', owner: 'staff', writes: false, run: listDuties },
  'source/attestDuty': { role: 'source', owner: 'staff', writes: true, run: attestDuty },
  'source/listQuarantine': { role: 'source', owner: 'staff', writes: false, run: listQuarantine },
  'source/settleRow': { role: 'source', owner: 'staff', writes: true, run: settleRow },
  'authority/getOverview': { role: 'authority', owner: 'staff', writes: false, run: getOverview },
  'authority/getPublication': { role: 'authority', owner: 'staff', writes: false, run: getPublication },
  // A place's units and duties: a province has some hundreds.
  'authority/publishPack': { role: 'authority', owner: 'staff', bytes: 512 * 1024, writes: true, run: publishPack },
  'authority/revokeReport': { role: 'authority', owner: 'staff', writes: true, run: revokeReport },
};

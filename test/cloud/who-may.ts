import type { ActionName } from '../../types/actions';

/** Everybody who may come to a door. */
export const everybody = [
  'anonymous',
  'viewer',
  'stranger',
  'expired',
  'otherHolder',
  'unboundRepresentative',
  'formerRepresentative',
  'owner',
  'source',
  'otherUnit',
  'authority',
  'otherAuthority',
  'counter',
] as const;
export type Role = (typeof everybody)[number];
const loggedOut: Role[] = ['anonymous', 'viewer', 'expired'];

export type Expected = Record<Role, string>;
/** Allowed for some, refused to all others with one code; who isn't logged in is told to log in. */
const only = (who: readonly Role[], refusal: string, change: Partial<Expected> = {}): Expected =>
  ({
    ...Object.fromEntries(
      everybody.map((role) => [role, loggedOut.includes(role) ? 'LOGIN_REQUIRED' : who.includes(role) ? 'allowed' : refusal]),
    ),
    ...change,
  }) as Expected;
const anyone = Object.fromEntries(everybody.map((role) => [role, 'allowed'])) as Expected;
const person = only(everybody, '-');
const ofSubject = only(['owner'], 'FORBIDDEN');
const ofReport = only(['owner'], 'REPORT_NOT_FOUND');
const ofCode = only(['owner'], 'CODE_NOT_FOUND');
const ofView = { ...(Object.fromEntries(everybody.map((role) => [role, 'VIEW_NOT_FOUND'])) as Expected), viewer: 'allowed' };
const ofReceipt = { ...(Object.fromEntries(everybody.map((role) => [role, 'RECEIPT_NOT_FOUND'])) as Expected), viewer: 'allowed' };
const ofSource = only(['source', 'otherUnit'], 'FORBIDDEN');

/** What each of them is told by each action. */
export const expected: Record<ActionName, Expected> = {
  'public/listProviders': anyone,
  'public/login': anyone,
  'public/logout': anyone,
  'public/getMe': anyone,
  'public/listPacks': anyone,
  'public/getPack': anyone,
  'public/getTrust': anyone,
  'holder/bindSelf': person,
  'holder/bindSubject': only(['owner', 'unboundRepresentative'], 'NOT_REPRESENTATIVE'),
  'holder/listCandidates': person,
  'holder/unbindSubject': ofSubject,
  'holder/listNotices': person,
  'holder/previewReport': ofSubject,
  'holder/issueReport': ofSubject,
  'holder/listReports': ofSubject,
  'holder/getReport': ofReport,
  'holder/getPdf': ofReport,
  'holder/getReportData': ofReport,
  'holder/withdrawReport': ofReport,
  'holder/openCode': ofReport,
  'holder/getCode': ofCode,
  'holder/listCodes': ofReport,
  'holder/answerScan': ofCode,
  'holder/extendCode': ofCode,
  'holder/endCode': ofCode,
  'holder/subscribeMessages': person,
  'verifier/getPass': anyone,
  'verifier/redeemToken': anyone,
  'verifier/getView': ofView,
  'verifier/getViewData': ofView,
  'verifier/watchView': ofView,
  'verifier/verifyCode': anyone,
  'verifier/verifyHash': anyone,
  'verifier/verifyFile': anyone,
  'verifier/verifyStatement': anyone,
  'verifier/listReceipts': anyone,
  'verifier/exportReceipts': anyone,
  'verifier/getReceipt': ofReceipt,
  'verifier/getReceiptPdf': ofReceipt,
  'source/getDesk': ofSource,
  'source/getTemplate': ofSource,
  'source/previewSheet': ofSource,
  'source/submitSheet': ofSource,
  'source/listBatches': ofSource,
  'source/getBatch': only(['source'], 'FORBIDDEN', { otherUnit: 'BATCH_NOT_FOUND' }),
  'source/listDuties': ofSource,
  'source/attestDuty': only(['source'], 'FORBIDDEN'),
  'source/listQuarantine': ofSource,
  'source/settleRow': only(['source'], 'FORBIDDEN', { otherUnit: 'QUARANTINE_NOT_FOUND' }),
  'authority/getOverview': only(['authority'], 'FORBIDDEN'),
  'authority/getPublication': only(['authority'], 'FORBIDDEN'),
  'authority/publishPack': only(['authority'], 'FORBIDDEN'),
  'authority/revokeReport': only(['authority'], 'FORBIDDEN', { otherAuthority: 'REPORT_NOT_FOUND' }),
};

/** A browser has no WeChat to be reminded in. */
export const atWeb: Partial<Record<ActionName, Expected>> = { 'holder/subscribeMessages': only([], 'MESSAGES_OFF') };
export const isAllowed = (to: Expected): boolean => Object.values(to).includes('allowed');

import type { Check } from '../facts';
import { checkAccount } from './accounts';
import { checkArrears } from './arrears';
import { checkAttestation } from './attestations';
import { checkBatch } from './batches';
import { checkBinding } from './bindings';
import { checkCode } from './codes';
import { checkConsent } from './consents';
import { checkDocument } from './documents';
import { checkPublication } from './publications';
import { checkQuarantine } from './quarantine';
import { checkReceipt } from './receipts';
import { checkRecord } from './records';
import { checkReport } from './reports';
import { checkStaff } from './staff';
import { checkSubject } from './subjects';

/** The check of each collection whose documents stand in relation to others or to the audit. */
export const checks: Record<string, Check> = {
  accounts: checkAccount,
  staff: checkStaff,
  subjects: checkSubject,
  bindings: checkBinding,
  records: checkRecord,
  arrears: checkArrears,
  attestations: checkAttestation,
  quarantine: checkQuarantine,
  batches: checkBatch,
  publications: checkPublication,
  reports: checkReport,
  documents: checkDocument,
  receipts: checkReceipt,
  codes: checkCode,
  consents: checkConsent,
};

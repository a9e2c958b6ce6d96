import type { CollectionName } from '../../store/schema';
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

/** The check of each collection's documents against others and the audit; null: they stand in no such relation. */
export const checks: Record<string, Check | null> = {
  accounts: checkAccount,
  demoPeople: null,
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
  limits: null,
  codes: checkCode,
  consents: checkConsent,
  audit: null,
} satisfies Record<CollectionName, Check | null>;

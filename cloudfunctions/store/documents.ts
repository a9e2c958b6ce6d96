import type { Publication } from '../../types/pack';
import type { Arrears, Attestation, QuarantinedRow, Subject, ViolationRecord } from '../../types/record';
import type { Statement } from '../../types/report';
import type { AuditEntry } from './audit-entry';
import { Collection, type Stored } from './collection';

/** One login of one phone or browser; its id is an HMAC of the OPENID or cookie. */
export interface AccountDoc extends Stored {
  person: string | null;
  name: string | null;
  provider: string | null;
  /** Epoch ms; a login ends by itself. */
  until: number;
}
/** A demo person, in demo data only. `_id` is the id to choose; `person` the HMAC of the ID number. */
export interface DemoPersonDoc extends Stored {
  name: string;
  about: string;
  person: string;
  order: number;
}
/** A member of staff: `_id` is the person. */
export interface StaffDoc extends Stored {
  role: 'source' | 'authority' | 'counter';
  jurisdiction: string;
  unit: string | null;
}
/** `_id` is the USCC. `representativePerson`: HMAC of the legal representative's ID number. */
export interface SubjectDoc extends Stored, Omit<Subject, 'uscc'> {
  representativePerson: string;
}
/** `_id` is `uscc:person`. */
export interface BindingDoc extends Stored {
  subject: string;
  person: string;
  since: number;
  ended: number | null;
}
export interface RecordDoc extends Stored, Omit<ViolationRecord, 'id'> {
  batch: string;
  receivedAt: number;
  /** SHA-256 of the content, to tell a repetition from a correction. */
  digest: string;
  history: { version: number; replacedAt: number; batch: string; content: string }[];
}
export interface ArrearsDoc extends Stored, Omit<Arrears, 'id'> {}
/** `_id` is `jurisdiction|duty|unit|kind`. */
export interface AttestationDoc extends Stored, Attestation {
  jurisdiction: string;
  attestedAt: number;
}
export interface QuarantineDoc extends Stored, QuarantinedRow {
  jurisdiction: string;
  /** `u:USCC`, or `n:name` where the row has none: which subjects it may be about; null once it is matched. */
  touch: string | null;
  /** Still to be matched. */
  waiting: boolean;
  why: 'subject' | 'unit';
  /** The record it became. */
  matched: string | null;
  batch: string;
  row: number;
  receivedAt: number;
  /** The row as read, JSON, so that nothing is lost when it can be matched later. */
  content: string;
}
export interface BatchDoc extends Stored {
  jurisdiction: string;
  template: 'penalty' | 'subject';
  state: 'receiving' | 'done';
  fileDigest: string;
  receivedAt: number;
  rows: number;
  accepted: number;
  rejected: number;
  duplicates: number;
  stored: number;
  known: number;
  corrected: number;
  quarantined: number;
}
/** `_id` is the jurisdiction. */
export interface PublicationDoc extends Stored {
  version: number;
  publication: Publication;
  history: { version: number; at: number; publication: Publication }[];
}
export interface ReportDoc extends Stored {
  number: string;
  /** HMAC of the verification code. */
  verification: string;
  subject: string;
  person: string;
  jurisdiction: string;
  issued: number;
  /** Digest of the question, to refuse another question under the same key. */
  question: string;
  statement: Statement;
  withdrawn: number | null;
  revoked: number | null;
  superseded: number | null;
}
/** One redemption of a code. */
export interface Use {
  /** Digest of the scanner's attempt id, bound to their account. */
  attempt: string;
  account: string;
  name: string | null;
  known: 'registered' | 'self' | 'unknown';
  at: number;
  /** Epoch ms at which the view ends; null while it waits for approval or was refused. */
  until: number | null;
  state: 'pending' | 'viewing' | 'refused';
  digits: string;
}
/** `_id` is the code's id, 8 bytes base64url. No secret is stored. */
export interface CodeDoc extends Stored {
  report: string;
  /** The report's number. */
  number: string;
  subject: string;
  person: string;
  opened: number;
  expires: number;
  viewers: number;
  seatsLeft: number;
  keyVersion: number;
  recipient: string | null;
  approve: boolean;
  ended: number | null;
  uses: Use[];
  /** The `attempt` of every use: the condition under which a repeated redemption changes nothing. */
  attempts: string[];
  /** Digest of what was asked when opening. */
  question: string;
}
/** A link of the audit chain; `_id` is the sequence number, zero-padded. `hash` covers `prev` and the entry. */
export interface AuditDoc extends Stored {
  seq: number;
  entry: AuditEntry;
  prev: string;
  hash: string;
}

export const accounts = new Collection<AccountDoc>('accounts');
export const demoPeople = new Collection<DemoPersonDoc>('demoPeople');
export const staff = new Collection<StaffDoc>('staff');
export const subjects = new Collection<SubjectDoc>('subjects');
export const bindings = new Collection<BindingDoc>('bindings');
export const records = new Collection<RecordDoc>('records');
export const arrears = new Collection<ArrearsDoc>('arrears');
export const attestations = new Collection<AttestationDoc>('attestations');
export const quarantine = new Collection<QuarantineDoc>('quarantine');
export const batches = new Collection<BatchDoc>('batches');
export const publications = new Collection<PublicationDoc>('publications');
export const reports = new Collection<ReportDoc>('reports');
export const codes = new Collection<CodeDoc>('codes');
export const audit = new Collection<AuditDoc>('audit');

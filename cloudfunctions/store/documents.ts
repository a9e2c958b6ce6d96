import type { MessageKind } from '../../types/messages';
import type { Publication } from '../../types/pack';
import type { Arrears, Attestation, QuarantinedRow, Subject, ViolationRecord } from '../../types/record';
import type { Life, Statement } from '../../types/report';
import type { KnownBy } from '../../types/receipt-data';
import type { SignedList } from '../../types/trust';
import type { Result, DoorCode, Reason } from '../../types/verdict';
import type { Lateness } from '../core/places/lateness';
import type { TemplateId } from '../core/kinds/sheets';
import type { AuditEntry } from './audit-entry';
import { Collection, type Stored } from './collection';

/** One login of one phone or browser; its id is an HMAC of the OPENID or cookie. */
export interface AccountDoc extends Stored {
  person: string | null;
  name: string | null;
  /** The ID number, masked. */
  number: string | null;
  provider: string | null;
  /** Epoch ms; a login ends by itself. */
  until: number;
}
/** A demo person, in demo data only. `_id` is the id to choose; `person` the HMAC of the ID number. */
interface DemoPersonDoc extends Stored {
  name: string;
  about: string;
  person: string;
  /** The ID number, masked. */
  number: string;
  order: number;
}
/** A member of staff: `_id` is the person. */
export interface StaffDoc extends Stored {
  role: 'source' | 'authority' | 'counter';
  jurisdiction: string;
  unit: string | null;
}
/**
 * `_id` is the USCC, of a natural person the id of `isPersonSubject`. `representativePerson`: HMAC of the legal representative's ID number, or of
 * their own.
 */
export interface SubjectDoc extends Stored, Omit<Subject, 'uscc'> {
  representativePerson: string;
  /** A natural person's ID number, masked; absent: any other. */
  number?: string;
  /** The sheet that said this. */
  batch: string;
  /** How many versions the registry has told, counted from 1. */
  version: number;
  /** As a record's. */
  origin: string | null;
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
  history: Replaced[];
  /** Every result of credit repair that stood, the last one standing; `repaired` follows from it. */
  repairs: { result: 'granted' | 'withdrawn'; day: string; batch: string }[];
  /** The chunk of a sheet it first came with, `batch:row`; null: it came with none, or waited in quarantine before. */
  origin: string | null;
}
/** A version before the one that stands: its content as JSON. */
export interface Replaced {
  version: number;
  replacedAt: number;
  batch: string;
  content: string;
}
/** `_id` follows from jurisdiction, kind, subject and unit: the newest day stands. */
export interface ArrearsDoc extends Stored, Omit<Arrears, 'id'> {
  version: number;
  batch: string;
  receivedAt: number;
  history: Replaced[];
  /** As a record's. */
  origin: string | null;
}
/** `_id` is `jurisdiction|duty|unit|kind`. */
export interface AttestationDoc extends Stored, Attestation {
  jurisdiction: string;
  attestedAt: number;
}
export interface QuarantineDoc extends Stored, QuarantinedRow {
  jurisdiction: string;
  /** `u:USCC`, or `n:name` where the row has none: which subjects it may be about; null once it is matched. */
  mayConcern: string | null;
  /** Still to be matched. */
  waiting: boolean;
  /** Not registered; not on the duty list; no such entry to remove; no such record to repair. */
  why: 'subject' | 'unit' | 'entry' | 'record';
  template: TemplateId;
  /** The record or arrears it became, or changed. */
  matched: string | null;
  /** Epoch ms at which its unit discarded it, with the reason; null: it did not. */
  discarded: number | null;
  reason: string | null;
  batch: string;
  row: number;
  receivedAt: number;
  /** As a record's. */
  origin: string;
  /** Its place in the queue, by arrival, file and row. */
  queue: string;
  /** The row as read, JSON, so that nothing is lost when it can be matched later. */
  content: string;
  /** What its source said of it before, and where that stood; absent: it said nothing else. */
  before?: { replacedAt: number; batch: string; waiting: boolean; reason: string | null; content: string }[];
}
export interface BatchDoc extends Stored {
  jurisdiction: string;
  /** The unit that submitted it; null: the operator. */
  unit: string | null;
  template: TemplateId;
  fileName: string;
  /** The field chosen at upload. */
  field: string | null;
  state: 'receiving' | 'done';
  fileDigest: string;
  receivedAt: number;
  /** Rows kept so far, of those to keep: where storing goes on when it broke off. */
  at: number;
  of: number;
  rows: number;
  accepted: number;
  rejected: number;
  duplicates: number;
  stored: number;
  known: number;
  corrected: number;
  /** Older than what is there. */
  superseded: number;
  quarantined: number;
  /** How late its new records came; `core/duties/lateness`. */
  lateness: Lateness;
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
  /** Why the authority revoked it, in its own words. */
  revokedReason?: string;
  /**
   * The report of the same subject and jurisdiction that this one takes the place of, with its last day of validity. Absent: none. The
   * index is unique, so one insert decides who replaces a report, and nothing of the old one is written.
   */
  replaces?: Replaces;
}
export interface Replaces {
  report: string;
  number: string;
  validTo: string;
}
/** The bytes issued for a report or of a receipt, made and signed once. `_id` is that one's. */
export interface DocumentDoc extends Stored {
  /** The report's number. */
  number: string;
  /** SHA-256 of the bytes, hex: the file is genuine only if this is its hash. */
  sha256: string;
  /** Bytes. */
  size: number;
  pages: number;
  /** Where the bytes are, in the cloud's storage. */
  file: string;
  /** The signed statement in a report's QR code, base64url; empty of a receipt. */
  payload: string;
  made: number;
  /** Absent: of a report. */
  of?: 'receipt';
}
/** What a verifier was told (核验回执). `_id` follows from the caller and the request's key. */
export interface ReceiptDoc extends Stored {
  /** The person where logged in, else the account. */
  owner: string;
  at: number;
  door: DoorCode;
  reason: Reason;
  /** The report's number and id. */
  number: string;
  report: string;
  /** The subject's, as the door disclosed them: a natural person's masked; null where it may not tell. */
  name: string | null;
  uscc: string | null;
  /** What the report says and how far it reaches, as the door disclosed it; null where it may not tell. */
  result: Result | null;
  /** Who verified, as they said at a scan or are logged in; how that is known is absent in receipts from before it was told. */
  by: string | null;
  known?: KnownBy | null;
  life: Life;
  /** SHA-256 of the file, hex, and who took it; null: no file. */
  sha256: string | null;
  hashedBy: 'client' | 'cloud' | null;
  /** Digest of what was asked, to refuse another question under the same key. */
  question: string;
  signed: SignedList;
}
/** A caller's tries and failures in looking up reports: epoch ms, the latest last. */
interface LimitDoc extends Stored {
  tries: number[];
  failures: number[];
  /** Changes with every write: the condition of the next. Of an address: its tries in `hour`. */
  turn: number;
  /** Epoch ms of the last try: what is older than any window says nothing any more. */
  at: number;
  hour?: number;
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
  /** A natural person lets whoever scans see the whole name; absent: only its first character. */
  showsName?: true;
  /** Digest of what was asked when opening. */
  question: string;
}
/** A phone's consent to one kind of message. `_id` is `account|kind`. Used up or dropped, nothing stays of whom it was. */
export interface ConsentDoc extends Stored {
  account: string;
  kind: MessageKind;
  person: string | null;
  /** The OPENID, encrypted; `runtime/encrypted-openid`. */
  openid: string | null;
  /** Messages that may still be sent; of a long-term template one, which no message spends. 0: it is over. */
  left: number;
  /** Epoch ms of the last thing that was told, or of the consent: only what happened later is news. */
  told: number;
  /** The key of the request that added to it last. */
  asked: string;
  /** Counts the writes: the condition of the next. */
  turn: number;
}
/** A link of the audit chain; `_id` is the sequence number, zero-padded. `hash` covers `prev` and the entry. */
export interface AuditDoc extends Stored {
  seq: number;
  entry: AuditEntry;
  prev: string;
  hash: string;
  /** Keyed digest of the hash; `runtime/integrity-tag`. */
  tag: string;
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
export const documents = new Collection<DocumentDoc>('documents');
export const receipts = new Collection<ReceiptDoc>('receipts');
export const limits = new Collection<LimitDoc>('limits');
export const codes = new Collection<CodeDoc>('codes');
export const consents = new Collection<ConsentDoc>('consents');
export const audit = new Collection<AuditDoc>('audit');

import * as v from 'valibot';
import { arrearsKindCodes, dataKindCodes, recordKindCodes, subjectKindCodes } from './kinds';
import { Day } from './pack';

/**
 * A subject (经营主体) as the registry knows it. The representative's ID number stays outside: only its HMAC is stored. A natural person is their
 * own: `uscc` is then the id of `isPersonSubject`.
 */
export const Subject = v.strictObject({
  uscc: v.string(),
  name: v.string(),
  kind: v.picklist(subjectKindCodes),
  representative: v.string(),
  founded: v.nullable(Day),
  /** Of the registration; null: a natural person is registered nowhere. */
  division: v.nullable(v.pipe(v.string(), v.regex(/^\d{6}$/))),
  address: v.string(),
  status: v.picklist(['active', 'cancelled', 'revokedLicence']),
});
export type Subject = v.InferOutput<typeof Subject>;

/**
 * One violation record (违法违规记录), already matched to a subject and a unit. Dates are `YYYY-MM-DD`, money integers of 分.
 * `unit` is the duty list's word for the reporting unit; `field` is null when the source named none.
 */
export const ViolationRecord = v.strictObject({
  id: v.string(),
  version: v.number(),
  jurisdiction: v.string(),
  subject: v.string(),
  kind: v.picklist(recordKindCodes),
  unit: v.string(),
  organ: v.string(),
  field: v.nullable(v.string()),
  documentNumber: v.string(),
  /** The serious-dishonesty list's name; null for other kinds. */
  list: v.nullable(v.string()),
  /** Day of the decision, the judgment, or the entry into a list. */
  decided: Day,
  /** Day a list or abnormal-operation entry was removed; null: still in force (or not a list). */
  removed: v.nullable(Day),
  decision: v.picklist(['penalty', 'noPenalty']),
  procedure: v.picklist(['simple', 'ordinary']),
  procedureAssumed: v.boolean(),
  categories: v.array(v.string()),
  violation: v.string(),
  facts: v.string(),
  basis: v.string(),
  content: v.string(),
  fineFen: v.nullable(v.number()),
  confiscatedFen: v.nullable(v.number()),
  /** Last day of public display as the source gives it (公示截止期); null: it gave none. */
  publicUntil: v.nullable(Day),
  repaired: v.nullable(Day),
  underObjection: v.boolean(),
});
export type ViolationRecord = v.InferOutput<typeof ViolationRecord>;

export const Arrears = v.strictObject({
  id: v.string(),
  jurisdiction: v.string(),
  subject: v.string(),
  kind: v.picklist(arrearsKindCodes),
  unit: v.string(),
  /** What of the kind it is (欠缴险种); absent: all of it. */
  part: v.optional(v.string()),
  amountFen: v.number(),
  asOf: Day,
});
export type Arrears = v.InferOutput<typeof Arrears>;

/** A unit's word that its data of one kind under one duty is complete from one day to another. */
export const Attestation = v.strictObject({
  duty: v.string(),
  unit: v.string(),
  kind: v.picklist(dataKindCodes),
  completeFrom: Day,
  completeTo: Day,
});
export type Attestation = v.InferOutput<typeof Attestation>;

/** A row that could not be matched; it turns what it may touch into "cannot say" (arrears belong to no field and touch none). Null: unknown. */
export const QuarantinedRow = v.strictObject({
  /** The subject's id: a USCC, or a natural person's. */
  uscc: v.nullable(v.string()),
  name: v.string(),
  kind: v.picklist(dataKindCodes),
  unit: v.nullable(v.string()),
  field: v.nullable(v.string()),
});
export type QuarantinedRow = v.InferOutput<typeof QuarantinedRow>;

/** What a waiting row says of a record; null where it is no record's (a repair, arrears). */
export type WaitingRow = QuarantinedRow & {
  says: Pick<
    ViolationRecord,
    'organ' | 'documentNumber' | 'list' | 'decided' | 'removed' | 'decision' | 'procedure' | 'violation' | 'content'
  > | null;
};

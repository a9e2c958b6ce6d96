import * as v from 'valibot';
import { arrearsKindCodes, cannotSayReasonCodes, recordKindCodes } from './kinds';
import { Day } from './pack';

/** What can be said of one kind of record in one field. `notCovered`: no duty of the field supplies this kind. */
export const KindLine = v.strictObject({
  kind: v.picklist(recordKindCodes),
  state: v.picklist(['clear', 'hasRecords', 'cannotSay', 'notCovered']),
  reasons: v.array(v.picklist(cannotSayReasonCodes)),
  /** The day up to which every unit of the kind has attested; null: never. */
  asOf: v.nullable(Day),
  /** Units still owing what makes it clear. */
  units: v.array(v.string()),
});
export type KindLine = v.InferOutput<typeof KindLine>;

export const FieldLine = v.strictObject({
  field: v.string(),
  state: v.picklist(['clear', 'hasRecords', 'cannotSay']),
  /** The sentence of the report; the bare words 无违法违规记录 only when every counted kind is covered and clear. */
  words: v.string(),
  bare: v.boolean(),
  asOf: v.nullable(Day),
  kinds: v.array(KindLine),
  /** Ids of the records listed under this field. */
  records: v.array(v.string()),
});
export type FieldLine = v.InferOutput<typeof FieldLine>;

/** One record as a report shows it. Money in 分. */
export const RecordLine = v.strictObject({
  id: v.string(),
  version: v.number(),
  kind: v.picklist(recordKindCodes),
  treatment: v.picklist(['counted', 'marked', 'listedSeparately']),
  fields: v.array(v.string()),
  documentNumber: v.string(),
  organ: v.string(),
  list: v.nullable(v.string()),
  decided: Day,
  removed: v.nullable(Day),
  procedure: v.picklist(['simple', 'ordinary']),
  procedureAssumed: v.boolean(),
  categories: v.array(v.string()),
  violation: v.string(),
  content: v.string(),
  fineFen: v.nullable(v.number()),
  repaired: v.nullable(Day),
  underObjection: v.boolean(),
});
export type RecordLine = v.InferOutput<typeof RecordLine>;

const ArrearsLine = v.strictObject({ kind: v.picklist(arrearsKindCodes), unit: v.string(), amountFen: v.number(), asOf: Day });

export const RuleLine = v.strictObject({
  name: v.string(),
  title: v.string(),
  text: v.string(),
  clause: v.string(),
  isDefault: v.boolean(),
});
export type RuleLine = v.InferOutput<typeof RuleLine>;

/** What the engine decides for one question: a line a field, the records behind them, and what the pack makes of it. */
export const Decision = v.strictObject({
  outcome: v.picklist(['report', 'refuse', 'viewOnly']),
  fields: v.array(FieldLine),
  records: v.array(RecordLine),
  /** Shown in a section of their own, not counted (黑河: repaired penalties). */
  listedSeparately: v.array(RecordLine),
  arrears: v.array(ArrearsLine),
});
export type Decision = v.InferOutput<typeof Decision>;

export const Period = v.strictObject({ from: Day, to: Day });
export type Period = v.InferOutput<typeof Period>;

/** The immutable content of a report, as issued. */
export const Statement = v.strictObject({
  number: v.string(),
  title: v.string(),
  jurisdiction: v.string(),
  place: v.string(),
  issuer: v.string(),
  document: v.strictObject({ title: v.string(), number: v.nullable(v.string()), demo: v.boolean() }),
  pack: v.string(),
  subject: v.strictObject({ uscc: v.string(), name: v.string(), kind: v.string() }),
  version: v.picklist(['standard', 'listing']),
  period: Period,
  purpose: v.nullable(v.string()),
  recipient: v.nullable(v.string()),
  issued: v.number(),
  /** Last day of validity. */
  validTo: Day,
  decision: Decision,
  rules: v.array(RuleLine),
  notices: v.array(v.string()),
});
export type Statement = v.InferOutput<typeof Statement>;

/** Where a report stands in its life as of now; docs/spec.md §4.4. */
export const Life = v.strictObject({
  state: v.picklist(['valid', 'expired', 'superseded', 'withdrawn', 'revoked']),
  since: v.nullable(v.number()),
  flags: v.array(v.picklist(['underObjection', 'corrected', 'repaired', 'added'])),
  /** Number of the report that replaced it, where the door may tell. */
  replacedBy: v.optional(v.string()),
});
export type Life = v.InferOutput<typeof Life>;

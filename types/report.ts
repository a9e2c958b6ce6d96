import * as v from 'valibot';
import { arrearsKindCodes, cannotSayReasonCodes, leavingOut, recordKindCodes } from './kinds';
import { Day } from './pack';

/** What can be said of one kind of record in one line. */
export const KindLine = v.strictObject({
  kind: v.picklist(recordKindCodes),
  state: v.picklist(['clear', 'hasRecords', 'cannotSay']),
  reasons: v.array(v.picklist(cannotSayReasonCodes)),
  /** The day up to which every unit of the kind has attested; null: never. */
  asOf: v.nullable(Day),
  /** Units still owing what makes it clear. */
  units: v.array(v.string()),
});
export type KindLine = v.InferOutput<typeof KindLine>;

/** How many records a rule kept out of a line, and the clause it stands on: told beside the line's sentence. */
export const LeftOut = v.strictObject({ rule: v.picklist(leavingOut), clause: v.string(), count: v.number() });
export type LeftOut = v.InferOutput<typeof LeftOut>;

/**
 * What a line found clear has earned. `bare`: 无违法违规记录; `displayed`: 公示期内无违法违规记录, where an authority leaves out what is no
 * longer displayed; `named`: only that nothing was found of the kinds it names, none of which is a penalty.
 */
export const sentences = ['bare', 'displayed', 'named'] as const;

const line = {
  state: v.picklist(['clear', 'hasRecords', 'cannotSay']),
  /** Null unless clear. */
  sentence: v.nullable(v.picklist(sentences)),
  /** What the report says, with the kinds behind it and the day they reach. */
  words: v.string(),
  asOf: v.nullable(Day),
  kinds: v.array(KindLine),
  /** Ids of the records listed under this line. */
  records: v.array(v.string()),
  leftOut: v.array(LeftOut),
};
export const FieldLine = v.strictObject({ field: v.string(), ...line });
export type FieldLine = v.InferOutput<typeof FieldLine>;

/**
 * What is said of the subject whatever fields were asked for: what one organ supplies for everybody (刑事裁判, 失信被执行人), and records
 * that belong to no selectable field.
 */
export const SubjectLine = v.strictObject({ name: v.string(), ...line });
export type SubjectLine = v.InferOutput<typeof SubjectLine>;
export type Line = Omit<SubjectLine, 'name'>;

/** One record as a report shows it. Money in 分. */
export const RecordLine = v.strictObject({
  id: v.string(),
  version: v.number(),
  kind: v.picklist(recordKindCodes),
  treatment: v.picklist(['counted', 'marked', 'listedSeparately']),
  /** Empty: it belongs to no field that was asked for and stands subject-wide. */
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
  /** Public display (公示): its last day, computed where the source gave none; null while it has no end. `ended`: before the issue. */
  display: v.nullable(v.strictObject({ until: Day, computed: v.boolean(), ended: v.boolean() })),
  repaired: v.nullable(Day),
  underObjection: v.boolean(),
});
export type RecordLine = v.InferOutput<typeof RecordLine>;

/** What can be said of one kind of arrears: 欠缴, 无欠缴, 未提供; docs/spec.md §3. Never counted as a violation. */
export const ArrearsLine = v.strictObject({
  kind: v.picklist(arrearsKindCodes),
  state: v.picklist(['owing', 'none', 'notSupplied']),
  words: v.string(),
  /** Why more may be owed than is listed. */
  reasons: v.array(v.picklist(cannotSayReasonCodes)),
  /** The day up to which every unit has told; null: one never has. */
  asOf: v.nullable(Day),
  /** Units that haven't. */
  units: v.array(v.string()),
  /** Money in 分, never 0. */
  owed: v.array(v.strictObject({ unit: v.string(), amountFen: v.number(), asOf: Day })),
});
export type ArrearsLine = v.InferOutput<typeof ArrearsLine>;

export const RuleLine = v.strictObject({
  name: v.string(),
  title: v.string(),
  text: v.string(),
  clause: v.string(),
  isDefault: v.boolean(),
});
export type RuleLine = v.InferOutput<typeof RuleLine>;

/** A waiting row with the subject's exact USCC, as its holder is told of it. */
export const WaitingLine = v.strictObject({
  kind: v.picklist(recordKindCodes),
  ...{
    organ: v.string(),
    documentNumber: v.string(),
    list: v.nullable(v.string()),
    decided: Day,
    violation: v.string(),
    content: v.string(),
  },
});
export type WaitingLine = v.InferOutput<typeof WaitingLine>;

/**
 * What the engine decides for one question: a line a field, the records behind them, and what the pack makes of it. `held`: a place that
 * issues nothing on records has a row under this USCC that waits to be checked.
 */
export const Decision = v.strictObject({
  outcome: v.picklist(['report', 'refuse', 'viewOnly', 'held']),
  fields: v.array(FieldLine),
  subjectWide: v.array(SubjectLine),
  records: v.array(RecordLine),
  /** Shown in a section of their own, not counted (黑河: repaired penalties). */
  listedSeparately: v.array(RecordLine),
  arrears: v.array(ArrearsLine),
  /** What rules kept out of the whole report, each record once. */
  leftOut: v.array(LeftOut),
  /** The rules by which this place keeps records out of its reports, whether there are such records or not. */
  leavesOut: v.array(v.picklist(leavingOut)),
  /** Told to the holder where nothing is issued; empty in every report. */
  waiting: v.array(WaitingLine),
});
export type Decision = v.InferOutput<typeof Decision>;

export const Period = v.strictObject({ from: Day, to: Day });
export type Period = v.InferOutput<typeof Period>;

/** How far a report reaches: part of its result at every door; docs/spec.md §3. */
export const Scope = v.strictObject({
  /** How many fields the place has to choose from. */
  of: v.number(),
  /** The selectable fields that were not asked for, in the document's order. */
  notAsked: v.array(v.string()),
  /** Those of them that the purpose is usually asked for; without a purpose of a usual set, all of them. */
  usualMissing: v.array(v.string()),
  /** The period is shorter than the purpose is usually asked for, or ends before the day of issue. */
  shorter: v.boolean(),
  /** The subject is registered outside the place: what is known where it is registered isn't in the report. */
  elsewhere: v.boolean(),
});
export type Scope = v.InferOutput<typeof Scope>;

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
  /** Whom it is for. `registered`: known to the registry by `uscc`; else the holder's own words. */
  recipient: v.nullable(v.strictObject({ name: v.string(), uscc: v.nullable(v.string()) })),
  issued: v.number(),
  /** Last day of validity. */
  validTo: Day,
  scope: Scope,
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

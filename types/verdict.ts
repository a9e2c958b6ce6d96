import * as v from 'valibot';
import { SignedList } from './trust';
import { Day } from './pack';
import { Life, Period, Scope } from './report';
import { type DoorCode, doorNames, reasonCodes, type VerdictCode, verdicts } from './reasons';

export * from './reasons';

/** What must be compared with the paper; null where the door may not tell. A natural person's name and number are masked. */
export const Compare = v.strictObject({
  name: v.nullable(v.string()),
  uscc: v.nullable(v.string()),
  number: v.string(),
  issuer: v.string(),
  issued: v.number(),
  validTo: Day,
});
export type Compare = v.InferOutput<typeof Compare>;

/**
 * What a report comes to in a few words, never better than its worst line; `notes`: how far it reaches, and what the words leave open.
 * `limited`: nothing was found, but less was asked than the purpose is usually asked for, or the subject is registered elsewhere.
 */
export const Overall = v.strictObject({
  tone: v.picklist(['good', 'bad', 'unknown', 'limited']),
  words: v.string(),
  notes: v.array(v.string()),
});
export type Overall = v.InferOutput<typeof Overall>;

/** What a report says, in figures and in a few words. */
export const Result = v.strictObject({
  title: v.string(),
  period: Period,
  place: v.string(),
  purpose: v.nullable(v.string()),
  /** The day up to which all data is complete; null: some was never supplied. */
  asOf: v.nullable(Day),
  fields: v.strictObject({ clear: v.number(), hasRecords: v.number(), cannotSay: v.number() }),
  /** Null: a paper's code names neither the purpose nor the fields. */
  scope: v.nullable(Scope),
  overall: Overall,
  demo: v.boolean(),
});
export type Result = v.InferOutput<typeof Result>;

/** What a verifier was told, signed (核验回执). */
export const Receipt = v.strictObject({ id: v.string(), signed: SignedList });
export type Receipt = v.InferOutput<typeof Receipt>;

/** A verdict in words: what it is, why, what that means, and the next step. */
export const VerdictWords = v.strictObject({
  verdict: v.picklist(Object.keys(verdicts) as VerdictCode[]),
  reason: v.picklist(reasonCodes),
  words: v.string(),
  hint: v.string(),
  next: v.string(),
});
export type VerdictWords = v.InferOutput<typeof VerdictWords>;

/** The answer of every door but the dynamic code's, which shows the report. */
export const Verification = v.strictObject({
  ...VerdictWords.entries,
  /** Whose answer this is: to be shown before anything else. */
  service: v.strictObject({ name: v.string(), host: v.string() }),
  door: v.picklist(Object.keys(doorNames) as DoorCode[]),
  at: v.number(),
  /** Who took the SHA-256 of the file; null: no file. */
  hashedBy: v.nullable(v.picklist(['client', 'cloud'])),
  compare: v.nullable(Compare),
  life: v.nullable(Life),
  result: v.nullable(Result),
  /** The signed receipt (核验回执); null where no report was found. */
  receipt: v.nullable(Receipt),
});
export type Verification = v.InferOutput<typeof Verification>;

import * as v from 'valibot';
import { Day } from './pack';
import { Period, Scope } from './report';

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

import * as v from 'valibot';
import { SignedList } from './trust';
import { Day } from './pack';
import { ReceiptData } from './receipt-data';
import { Life } from './report';
import { Result } from './result';
import { type DoorCode, doorNames, reasonCodes, type VerdictCode, verdicts } from './reasons';

export * from './reasons';
export * from './result';

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
  /** What was said then, where a receipt was checked in a report's place; `life` is then how its report stands now. */
  past: v.optional(ReceiptData),
});
export type Verification = v.InferOutput<typeof Verification>;

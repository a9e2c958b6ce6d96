import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const text = v.pipe(v.string(), v.minLength(1));
const words = v.array(text);
/** A day as exactly as the document gives it: `2022-08-01`, `2024-07`, `2021`. */
const someDay = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}){0,2}$/));
const day = v.pipe(v.string(), v.isoDate());

/** What one policy document says, in its own words and order, without its sentences: the packs are held against it. */
const PolicyDocument = v.strictObject({
  title: text,
  number: v.nullable(text),
  issuedBy: words,
  issued: v.nullable(day),
  /** The day from which it applies; `issued`: from the day of issue. */
  begins: v.union([v.literal('issued'), someDay]),
  /** For how many years; null: without an end. */
  years: v.nullable(v.number()),
  /** Whether it is on trial (试行), and to which day. */
  trial: v.nullable(v.strictObject({ until: v.nullable(day) })),
  authority: text,
  report: text,
  platforms: words,
  /** Headings by clause, as a clerk cites them (三（二）); null: the point has none of its own. */
  headings: v.record(text, v.nullable(text)),
  /** Parts without a number: covering notice or letter, last paragraph, annexes. */
  parts: words,
  /** The governing list of fields and where it stands: a clause of the text, or an annex with a unit in each row. */
  fields: v.strictObject({
    clause: text,
    /** How many fields the document says there are. */
    stated: v.number(),
    rows: v.array(v.strictObject({ row: v.number(), name: text, unit: v.nullable(text) })),
  }),
  /** Other lists of the same fields, which may name them differently. */
  alsoNamed: v.array(v.strictObject({ clause: text, names: words })),
  /** Its words for kinds of record. */
  kinds: words,
  /** The duty list (归集责任清单), a cell's items apart; null: there is none. */
  duties: v.nullable(
    v.strictObject({
      clause: text,
      rows: v.array(v.strictObject({ row: v.number(), fields: words, kinds: words, lists: words, units: words })),
    }),
  ),
  listing: v.nullable(v.strictObject({ name: text, months: v.array(v.number()), purpose: text })),
  purposes: v.array(v.strictObject({ name: text, scenes: words })),
  notFor: words,
  /** Since when records are to be complete; null: not said. */
  completeFrom: v.nullable(someDay),
  workingDays: v.strictObject({ objection: v.nullable(v.number()), supply: v.nullable(v.number()) }),
  /** Phrases between two marks, by clause, of what reports quote. */
  phrases: v.record(text, words),
});
export type PolicyDocument = v.InferOutput<typeof PolicyDocument>;

const folder = join(__dirname, '../../fixtures/documents');

/** The policy documents by the id of their pack. */
export const documents: Record<string, PolicyDocument> = Object.fromEntries(
  readdirSync(folder).map((file) => [
    file.replace(/\.json$/, ''),
    v.parse(PolicyDocument, JSON.parse(readFileSync(join(folder, file), 'utf8'))),
  ]),
);

/** One writing for brackets, commas and digits of either width, no white space: documents differ in them. */
export const plain = (words: string): string => words.normalize('NFKC').replace(/\s/g, '');

/** Where a row of a list stands, as a clerk cites it: annexes by row, sentences by their clause. */
export const rowClause = (clause: string, row: number): string => (/^附/.test(clause) ? `${clause} 第${row}行` : clause);

/** Every place in a document that a clause may cite. */
export function citable({ headings, parts, fields, duties }: PolicyDocument): Set<string> {
  const lists = [fields, ...(duties ? [duties] : [])];
  return new Set([
    ...Object.keys(headings),
    ...parts,
    ...lists.flatMap(({ clause, rows }) => rows.map(({ row }) => rowClause(clause, row))),
  ]);
}

/** The names of fields and areas that stand under a clause. */
export function namesAt({ fields, alsoNamed, duties }: PolicyDocument, clause: string): string[] {
  return [
    ...fields.rows.filter(({ row }) => rowClause(fields.clause, row) === clause).map(({ name }) => name),
    ...alsoNamed.filter((list) => list.clause === clause).flatMap(({ names }) => names),
    ...(duties?.rows ?? []).filter(({ row }) => rowClause(duties!.clause, row) === clause).flatMap((duty) => duty.fields),
  ].map(plain);
}

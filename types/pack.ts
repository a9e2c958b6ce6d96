import * as v from 'valibot';
import { arrearsKindCodes, dataKindCodes, recordKindCodes, subjectKindCodes } from './kinds';

// 2026-02-30 has the form and would be read as the second of March.
const exists = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
};

/** A day in Asia/Shanghai, `YYYY-MM-DD`. */
export const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.isoDate(), v.check(exists));

/** A clause of the document as a clerk would cite it (`二（一）`, `附件1 第5行`), or `default` where the document is silent. */
const Clause = v.pipe(v.string(), v.minLength(1));

const rule = <T extends v.GenericSchema>(value: T) => v.strictObject({ value, clause: Clause });
const text = v.pipe(v.string(), v.minLength(1));

/** The form of a place's id, as a regular expression: lower-case words joined by single hyphens (`demo-city`). */
export const placeId = '[a-z]+(?:-[a-z]+)*';

/**
 * A selectable field, spelled as in the document's governing list; `unit` is that list's own cell. `aliases` are the other
 * names the same document uses for it, each with its clause.
 */
export const Field = v.strictObject({
  name: text,
  unit: v.nullable(text),
  clause: Clause,
  aliases: v.array(v.strictObject({ name: text, clause: Clause })),
});

/**
 * One row of the duty list (归集责任清单). `fields`, `kinds`, `lists`, `units` are the document's own words;
 * `serves` names the selectable fields the row supplies: none when the row's area can't be selected. `subjectWide`: one organ
 * supplies it for everybody (the court, the national platform), so that it stands in every report, whatever fields were asked for.
 */
export const Duty = v.strictObject({
  row: v.number(),
  fields: v.array(text),
  serves: v.array(text),
  kinds: v.array(text),
  lists: v.array(text),
  units: v.array(text),
  subjectWide: v.optional(v.literal(true)),
  clause: Clause,
});

/** What a form holds for a purpose until the holder changes it: fields (null: all of them) and months back from today. */
export const Usual = v.strictObject({ fields: v.nullable(v.array(text)), months: v.number() });

/** `usual` stands where the holder may choose: no document lays one down, so each says whose it is by its own clause. */
export const Purpose = v.strictObject({ id: text, name: text, scenes: v.array(text), usual: v.optional(rule(Usual)) });

export const Rules = v.strictObject({
  /** Kinds the pack counts; a field has those that its own duty rows list. */
  recordKinds: rule(v.array(v.picklist(recordKindCodes))),
  simpleProcedure: rule(v.picklist(['counted', 'leftOut'])),
  noPenaltyDecision: rule(v.picklist(['counted', 'leftOut'])),
  repaired: rule(v.picklist(['counted', 'marked', 'listedSeparately', 'leftOut'])),
  /** A record whose public display (公示) has ended; an authority's entry may have it left out, see `Publication.leavesOutEnded`. */
  displayEnded: rule(v.picklist(['counted', 'marked', 'leftOut'])),
  arrears: rule(v.array(v.picklist(arrearsKindCodes))),
  /** What sources should not send; it is accepted, left out and warned about. */
  sourcesShouldOmit: rule(v.array(v.picklist(['simpleProcedure', 'noPenaltyDecision']))),
  /** Records are complete from this day; null: the document is silent. */
  earliest: rule(v.nullable(Day)),
  /** What a holder is told about the time before `earliest`. */
  beforeEarliest: rule(v.nullable(text)),
  longestMonths: rule(v.nullable(v.number())),
  choose: rule(v.strictObject({ fields: v.boolean(), period: v.boolean(), purpose: v.boolean() })),
  /** The listing version (上市版): its name, the only periods it offers, and the purpose it is for; it holds all fields. */
  listing: rule(v.nullable(v.strictObject({ name: text, months: v.array(v.number()), purpose: text }))),
  purposes: rule(v.array(Purpose)),
  /** Whether the list of purposes is open: a holder may write one in their own words. */
  ownPurpose: rule(v.boolean()),
  notFor: rule(v.array(text)),
  subjects: rule(v.array(v.picklist(subjectKindCodes))),
  registration: rule(v.picklist(['required', 'notRequired'])),
  /** What a subject registered elsewhere is told; null: the document is silent. */
  elsewhere: rule(v.nullable(text)),
  review: rule(v.picklist(['automatic', 'manual'])),
  found: rule(v.picklist(['report', 'refuse', 'viewOnly'])),
  objection: rule(v.strictObject({ workingDays: v.nullable(v.number()), against: v.array(text), text })),
  supply: rule(v.strictObject({ workingDays: v.nullable(v.number()), text })),
  /** Attestation period (归集确认周期) in months, and days of grace after it. */
  attestation: rule(v.strictObject({ everyMonths: v.number(), graceDays: v.number() })),
  validDays: rule(v.number()),
  verification: rule(v.array(text)),
  /** How an agency that received a report learns more of a record. */
  inquiry: rule(v.nullable(text)),
  /** The commitment (承诺) for what the list does not cover. */
  commitment: rule(v.nullable(text)),
  misuse: rule(v.array(text)),
  channels: rule(v.strictObject({ online: v.array(text), offline: v.array(text) })),
  /** Notices a report of this pack must print. */
  notices: rule(v.array(text)),
});

/** A jurisdiction pack: everything one place's document lays down, each rule with its clause. */
export const Pack = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(32), v.regex(new RegExp(`^${placeId}$`))),
  title: text,
  place: text,
  /** Division code, GB/T 2260, six digits. */
  division: v.pipe(v.string(), v.regex(/^\d{6}$/)),
  authority: rule(text),
  document: v.strictObject({
    number: v.nullable(text),
    /** Null: the document as published names no issuer. */
    issuedBy: v.nullable(text),
    issued: v.nullable(Day),
    status: v.picklist(['inForce', 'draft']),
    /** First day on which a report may be issued under it. */
    from: v.nullable(Day),
    until: v.nullable(Day),
    trial: v.nullable(v.strictObject({ from: Day, until: v.nullable(Day) })),
    clause: Clause,
  }),
  reportName: rule(text),
  site: rule(text),
  /** The document's words for each kind of record, mapped to the code. */
  kindWords: v.record(text, v.picklist(recordKindCodes)),
  fields: v.array(Field),
  /** Areas the text names but the governing list lacks: not selectable, said so to holders. */
  notSelectable: v.array(v.strictObject({ name: text, clause: Clause })),
  duties: v.array(Duty),
  rules: Rules,
});
export type Pack = v.InferOutput<typeof Pack>;
export type Field = v.InferOutput<typeof Field>;
export type Duty = v.InferOutput<typeof Duty>;
export type Rules = v.InferOutput<typeof Rules>;
export type RuleName = keyof Rules;

/** A place's file in `config/jurisdictions`: a pack without the rules on which its document is silent. */
export type PlaceFile = Omit<Pack, 'rules'> & { rules: Partial<Rules> };

/**
 * What the authority has entered for a pack: the number and dates that put it in force, the units behind the names in the
 * document, duties where the document gives none. Kept in the store, versioned; a demo entry is marked 演示.
 */
export const Publication = v.strictObject({
  number: v.nullable(text),
  from: v.nullable(Day),
  until: v.nullable(Day),
  demo: v.boolean(),
  /** Units by the document's word, with the registered name and USCC under which they send records. */
  units: v.array(v.strictObject({ name: text, registeredName: text, uscc: text })),
  /**
   * Duties named by the authority, for documents that list none or not all; one without fields is subject-wide. Arrears belong to no field:
   * who supplies them has a duty of its own.
   */
  duties: v.array(
    v.strictObject({ fields: v.array(text), kinds: v.array(v.picklist(dataKindCodes)), lists: v.array(text), units: v.array(text) }),
  ),
  review: v.nullable(v.picklist(['automatic', 'manual'])),
  /** Number of the document by which records whose public display has ended are left out; null: they count and are marked. */
  leavesOutEnded: v.nullable(text),
  /** A fine from this sum on (in 分) is a very large one, 令36号; null: unspecified. */
  veryLargeFineFen: v.nullable(v.number()),
  /** Where people ask; absent in what was entered before there was a place for it. */
  telephone: v.optional(v.nullable(text)),
});
export type Publication = v.InferOutput<typeof Publication>;

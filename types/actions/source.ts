import * as v from 'valibot';
import { dataKindCodes } from '../kinds';
import { Day } from '../pack';
import { Uscc } from './holder';

/** Kinds of sheet a source submits; each has a template to download. */
export const sheetKinds = [...dataKindCodes, 'repair'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** A file within one call: 4 MB as base64 stay under the 6 MB an event may have. It is read and forgotten, never stored. */
export const SHEET_BYTES = 4 * 1024 * 1024;
const File = {
  fileName: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  content: v.pipe(v.string(), v.maxLength(Math.ceil(SHEET_BYTES / 3) * 4), v.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
  /** For rows that name no field. */
  field: v.optional(v.pipe(v.string(), v.maxLength(64))),
};

/** One refused cell, with the words for whoever mends the sheet; never its content. */
const SheetErrorLine = v.strictObject({ row: v.number(), column: v.string(), rule: v.string(), words: v.string() });

/** What a sheet says. Numbers count rows; at most 500 errors and 5 first rows are listed. */
const SheetReading = v.strictObject({
  template: v.picklist(sheetKinds),
  title: v.string(),
  rows: v.number(),
  accepted: v.number(),
  rejected: v.number(),
  duplicates: v.number(),
  errors: v.array(SheetErrorLine),
  errorsInAll: v.number(),
  warnings: v.array(v.string()),
  firstRows: v.array(v.strictObject({ row: v.number(), name: v.string(), id: v.string(), what: v.string(), date: v.string() })),
});

/** Of new records, from decision to arrival: how many came after the document's limit, the most working days one took, how many can't be measured. */
export const Lateness = { late: v.number(), slowest: v.nullable(v.number()), unmeasured: v.number() };

/**
 * One submission and its reconciliation: rows = accepted + rejected + superseded + duplicates once it is done. Accepted are new, corrected and
 * waiting rows; duplicates those repeated in the file or known before; superseded those older than what is there.
 */
export const Batch = v.strictObject({
  batch: v.string(),
  template: v.picklist(sheetKinds),
  title: v.string(),
  fileName: v.string(),
  field: v.nullable(v.string()),
  receivedAt: v.number(),
  state: v.picklist(['receiving', 'done']),
  /** Rows kept so far, of those to keep. */
  done: v.number(),
  of: v.number(),
  rows: v.number(),
  accepted: v.number(),
  rejected: v.number(),
  superseded: v.number(),
  duplicates: v.number(),
  stored: v.number(),
  corrected: v.number(),
  quarantined: v.number(),
  ...Lateness,
});
export type Batch = v.InferOutput<typeof Batch>;

const Sums = { rows: v.number(), accepted: v.number(), rejected: v.number(), superseded: v.number(), duplicates: v.number(), ...Lateness };

export const Duty = v.strictObject({
  duty: v.string(),
  clause: v.string(),
  fields: v.array(v.string()),
  /** The selectable fields it supplies; none where its area can't be selected. */
  serves: v.array(v.string()),
  lists: v.array(v.string()),
  kind: v.picklist(dataKindCodes),
  state: v.picklist(['fresh', 'due', 'overdue', 'never']),
  completeFrom: v.nullable(Day),
  completeTo: v.nullable(Day),
  /** False while the attested days begin after the day from which the place wants records: reports then say 未补录. */
  backfilled: v.boolean(),
  dueBy: v.nullable(Day),
  /** The day the next attestation must reach. */
  upTo: Day,
});

export const Waiting = v.strictObject({
  id: v.string(),
  title: v.string(),
  name: v.string(),
  uscc: v.nullable(v.string()),
  why: v.picklist(['subject', 'unit', 'entry', 'record']),
  what: v.string(),
  date: v.string(),
  row: v.number(),
  fileName: v.nullable(v.string()),
  receivedAt: v.number(),
});

/** What a source (数源单位) does for its own unit: which, follows from who is calling. */
export const sourceActions = {
  /** The unit, the place's fields it has duties for, and the sheets it may send. */
  getDesk: {
    input: v.strictObject({}),
    output: v.strictObject({
      jurisdiction: v.string(),
      place: v.string(),
      unit: v.string(),
      fields: v.array(v.string()),
      /** `own`: one of its duties, or what the place shows, asks for it. */
      sheets: v.array(v.strictObject({ id: v.picklist(sheetKinds), title: v.string(), own: v.boolean() })),
      waiting: v.number(),
      late: v.number(),
    }),
  },
  /** An empty sheet with its notes, as an XLSX in base64. */
  getTemplate: {
    input: v.strictObject({ template: v.picklist(sheetKinds) }),
    output: v.strictObject({ fileName: v.string(), content: v.string() }),
  },
  /** What a sheet says, before anything is kept. */
  previewSheet: { input: v.strictObject(File), output: SheetReading },
  /** Keep a sheet. `receiving`: send the same again, it goes on from there. The same file twice changes nothing. */
  submitSheet: {
    input: v.strictObject({ ...File, allOrNothing: v.boolean() }),
    output: v.strictObject({ outcome: v.picklist(['stored', 'receiving', 'knownFile', 'refused']), batch: v.nullable(Batch) }),
  },
  /** The unit's submissions, newest first, a page from `next` of the page before, and with the first their sums by month for a year. */
  listBatches: {
    input: v.strictObject({ from: v.optional(v.number()) }),
    output: v.strictObject({
      batches: v.array(Batch),
      /** Null: there are no more. */
      next: v.nullable(v.number()),
      months: v.array(v.strictObject({ month: v.string(), batches: v.number(), ...Sums })),
    }),
  },
  getBatch: { input: v.strictObject({ batch: v.pipe(v.string(), v.maxLength(64)) }), output: Batch },
  /** The unit's duties, one line a kind, and where their attestations stand. */
  listDuties: {
    input: v.strictObject({}),
    output: v.strictObject({ unit: v.string(), earliest: v.nullable(Day), today: Day, duties: v.array(Duty) }),
  },
  /** The unit's word that its data of a kind under a duty is complete from one day to another. */
  attestDuty: {
    input: v.strictObject({
      jurisdiction: v.string(),
      duty: v.string(),
      unit: v.string(),
      kind: v.picklist(dataKindCodes),
      completeFrom: Day,
      completeTo: Day,
    }),
    output: v.strictObject({ completeFrom: Day, completeTo: Day }),
  },
  /** Rows of the unit that wait to be matched, oldest first, a page from `next` of the page before; null: there are no more. */
  listQuarantine: {
    input: v.strictObject({ from: v.optional(v.pipe(v.string(), v.maxLength(100))) }),
    output: v.strictObject({ waiting: v.array(Waiting), inAll: v.number(), next: v.nullable(v.string()) }),
  },
  /** Match a waiting row to a subject, or discard it with a reason. */
  settleRow: {
    input: v.variant('as', [
      v.strictObject({ id: v.pipe(v.string(), v.maxLength(64)), as: v.literal('match'), subject: Uscc }),
      v.strictObject({
        id: v.pipe(v.string(), v.maxLength(64)),
        as: v.literal('discard'),
        reason: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(200)),
      }),
    ]),
    output: v.strictObject({ waiting: v.number() }),
  },
};

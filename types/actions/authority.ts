import * as v from 'valibot';
import { dataKindCodes } from '../kinds';
import { Day, Publication } from '../pack';
import { Life } from '../report';
import { ReportNumber } from './holder';
import { Lateness } from './source';

const Text = v.string();

const Dates = { number: v.nullable(Text), from: v.nullable(Day), until: v.nullable(Day) };

/** One duty of one unit for one kind, and where its attestation stands. */
const UnitDuty = v.strictObject({
  duty: Text,
  clause: Text,
  serves: v.array(Text),
  kind: v.picklist(dataKindCodes),
  state: v.picklist(['fresh', 'due', 'overdue', 'never']),
  completeTo: v.nullable(Day),
  dueBy: v.nullable(Day),
  backfilled: v.boolean(),
});

/** Everything an authority watches over in its place. */
export const Overview = v.strictObject({
  id: Text,
  place: Text,
  title: Text,
  today: Day,
  /** May reports be issued, under which number and dates. */
  validity: v.strictObject({
    valid: v.boolean(),
    hint: v.nullable(Text),
    ...Dates,
  }),
  tally: v.strictObject({ fresh: v.number(), due: v.number(), overdue: v.number(), never: v.number() }),
  /** Units by the duty list's word, late ones first. `waiting`: rows that can't be matched yet. */
  units: v.array(
    v.strictObject({
      unit: Text,
      registered: v.nullable(v.strictObject({ registeredName: Text, uscc: Text })),
      late: v.number(),
      waiting: v.number(),
      duties: v.array(UnitDuty),
    }),
  ),
  /** Rows whose unit nobody has entered. */
  waitingForUnit: v.number(),
  /** Fields, and arrears that the place shows, which no unit supplies: reports say 未指定单位. */
  withoutUnit: v.array(Text),
  /** Reconciliation of what units submitted in the last six months; `unit` null: received by the operator. */
  months: v.array(
    v.strictObject({
      month: Text,
      unit: v.nullable(Text),
      rows: v.number(),
      accepted: v.number(),
      rejected: v.number(),
      superseded: v.number(),
      duplicates: v.number(),
      ...Lateness,
    }),
  ),
  /** What a duty may name. */
  fields: v.array(Text),
  kinds: v.array(v.picklist(dataKindCodes)),
});
export type Overview = v.InferOutput<typeof Overview>;

/** What the authority (信用牵头部门) of a jurisdiction does. */
export const authorityActions = {
  /** Enter what puts a pack in force: number, dates, units, duties. `expects`: the version read before, so that no entry is lost. */
  publishPack: {
    input: v.strictObject({ jurisdiction: v.string(), expects: v.number(), publication: Publication }),
    output: v.strictObject({ version: v.number() }),
  },
  getPublication: {
    input: v.strictObject({ jurisdiction: v.string() }),
    output: v.strictObject({
      version: v.number(),
      publication: v.nullable(Publication),
      /** Number and dates as they hold: the authority's, else the document's. */
      inForce: v.strictObject(Dates),
      /** What the document itself says; `isDefault`: of the review it says nothing. */
      document: v.strictObject({ ...Dates, review: v.picklist(['automatic', 'manual']), isDefault: v.boolean() }),
    }),
  },
  /** Duties × units × state, who is late, and how what came in adds up. */
  getOverview: { input: v.strictObject({ jurisdiction: v.string() }), output: Overview },
  revokeReport: {
    input: v.strictObject({ number: ReportNumber, reason: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(200)) }),
    output: v.strictObject({ life: Life }),
  },
};

import * as v from 'valibot';
import { subjectKindCodes } from '../kinds';
import { messageKinds } from '../messages';
import { Operator } from '../operator';
import { Day, Purpose } from '../pack';
import { RuleLine } from '../report';
import { SignedList } from '../trust';

const Nothing = v.strictObject({});
/** `holder`: the registry names them as somebody's legal representative. */
const DemoPerson = v.strictObject({ id: v.string(), name: v.string(), about: v.string(), holder: v.boolean() });

export const MySubject = v.strictObject({
  /** Its id: the USCC, or a natural person's. */
  uscc: v.string(),
  /** To be shown: the USCC, or a natural person's ID number, masked. */
  number: v.string(),
  name: v.string(),
  kind: v.picklist(subjectKindCodes),
  /** Null: a natural person. */
  division: v.nullable(v.string()),
  founded: v.nullable(Day),
  status: v.picklist(['active', 'cancelled', 'revokedLicence']),
});

/** Who is calling, as the cloud knows it, and who answers here. */
export const Me = v.strictObject({
  operator: Operator,
  /** `id` tells one person from another of the same name, and nothing else. */
  person: v.nullable(v.strictObject({ id: v.string(), name: v.string(), provider: v.string() })),
  subjects: v.array(MySubject),
  staff: v.nullable(
    v.strictObject({ role: v.picklist(['source', 'authority', 'counter']), jurisdiction: v.string(), unit: v.nullable(v.string()) }),
  ),
  /** What WeChat may be asked to remind of, by template; absent: nothing, here. */
  messages: v.optional(v.array(v.strictObject({ kind: v.picklist(messageKinds), template: v.string(), longTerm: v.boolean() }))),
});

const PackSummary = v.strictObject({
  id: v.string(),
  place: v.string(),
  title: v.string(),
  division: v.string(),
  authority: v.string(),
  /** Where the authority is asked, as it entered it; null: it entered none. */
  telephone: v.nullable(v.string()),
  site: v.string(),
  reportName: v.string(),
  validity: v.strictObject({ valid: v.boolean(), code: v.nullable(v.string()), hint: v.nullable(v.string()) }),
  demo: v.boolean(),
  /** On whom the place reports. */
  subjects: v.array(v.picklist(subjectKindCodes)),
});

const PackDetail = v.strictObject({
  ...PackSummary.entries,
  fields: v.array(v.string()),
  /** The unit that the document's list names for each field, in the same order; null: it names none. */
  units: v.array(v.nullable(v.string())),
  notSelectable: v.array(v.string()),
  choose: v.strictObject({ fields: v.boolean(), period: v.boolean(), purpose: v.boolean() }),
  earliest: v.nullable(Day),
  /** What the document tells about the time before `earliest`. */
  beforeEarliest: v.nullable(v.string()),
  longestMonths: v.nullable(v.number()),
  listing: v.nullable(v.strictObject({ name: v.string(), months: v.array(v.number()), purpose: v.string() })),
  purposes: v.array(Purpose),
  ownPurpose: v.boolean(),
  found: v.picklist(['report', 'refuse', 'viewOnly']),
  /** What the pack itself lays down beside its rules: its document, the lead department, who supplies what, what is usual. */
  about: v.array(RuleLine),
  rules: v.array(RuleLine),
  notices: v.array(v.string()),
});

/** What anyone may do. */
export const publicActions = {
  /** Ways to log in; demo people only where the data is demo data. */
  listProviders: {
    input: Nothing,
    output: v.strictObject({ providers: v.array(v.strictObject({ id: v.string(), name: v.string() })), people: v.array(DemoPerson) }),
  },
  /** Log in with what a provider asserts; the demo provider's ticket is the id of a demo person. */
  login: {
    input: v.strictObject({ provider: v.pipe(v.string(), v.maxLength(32)), ticket: v.pipe(v.string(), v.maxLength(512)) }),
    output: Me,
  },
  logout: { input: Nothing, output: Me },
  getMe: { input: Nothing, output: Me },
  listPacks: { input: Nothing, output: v.strictObject({ packs: v.array(PackSummary) }) },
  getPack: { input: v.strictObject({ id: v.pipe(v.string(), v.maxLength(32)) }), output: PackDetail },
  /** The signed trust list and revocation list: what verifies a paper's QR code without a network. */
  getTrust: { input: Nothing, output: v.strictObject({ trust: SignedList, revocations: SignedList }) },
};

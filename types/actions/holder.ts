import * as v from 'valibot';
import { messageKinds } from '../messages';
import { Day } from '../pack';
import { Decision, Life, Period, RuleLine, Scope, Statement } from '../report';
import { SignedList } from '../trust';
import { Result } from '../verdict';
import { MySubject } from './public';

/** A client's random key, the same for every retry of one intent: 16 bytes as 22 base64url characters. */
export const Key = v.pipe(v.string(), v.regex(/^[\w-]{22}$/));
export const Uscc = v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^[0-9A-Z]{18}$/));
export const ReportNumber = v.pipe(v.string(), v.regex(/^[0-9A-Z-]{8,40}$/));
/** A PDF to download. `sha256` (hex) and `size` are those of the bytes behind `url`, which is good until `until`. */
export const DocumentFile = v.strictObject({
  ...{ url: v.string(), until: v.number(), name: v.string(), sha256: v.string(), size: v.number(), pages: v.number() },
});
export type DocumentFile = v.InferOutput<typeof DocumentFile>;
/** A signed file and the name to keep it under. */
export const SignedFile = v.strictObject({ fileName: v.string(), signed: SignedList });
const CodeId = v.pipe(v.string(), v.regex(/^[\w-]{11}$/));

/**
 * The name of somebody, one line without the marks of a sentence: it stands beside what the service vouches for, always with whose words it
 * is, and what it holds can be seen (U+3164 is a letter that no font draws).
 */
export const PlainName = v.pipe(v.string(), v.trim(), v.maxLength(60), v.regex(/^(?!.*\p{DI})[\p{L}\p{N} （）()·&.-]*$/u));
/** Whom a report is for: a registered organisation by its USCC, or the holder's own words, which are printed as such. */
const OwnWords = v.pipe(PlainName, v.minLength(1), v.maxLength(40));
const Recipient = v.union([v.strictObject({ uscc: Uscc }), v.strictObject({ name: OwnWords })]);

/** The question a report answers. Fields left out: all; period left out: the longest the pack gives. */
export const Question = v.strictObject({
  subject: Uscc,
  jurisdiction: v.pipe(v.string(), v.maxLength(32)),
  version: v.optional(v.picklist(['standard', 'listing']), 'standard'),
  fields: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(100))),
  period: v.optional(v.union([Period, v.strictObject({ months: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600)) })])),
  purpose: v.optional(v.pipe(v.string(), v.maxLength(32))),
  /** In the holder's own words, where the place's list is open; instead of `purpose`. */
  ownPurpose: v.optional(OwnWords),
  recipient: v.optional(Recipient),
});
export type Question = v.InferInput<typeof Question>;
export type ParsedQuestion = v.InferOutput<typeof Question>;

/** The `next` of the page above: what is asked for lies before this instant, epoch ms. */
const Before = v.optional(v.pipe(v.number(), v.integer()));
/** Where the page below begins; null: there is none below. */
const Next = v.nullable(v.number());

const NoticeKind = v.picklist(['bound', 'issued']);

const ReportSummary = v.strictObject({
  number: v.string(),
  title: v.string(),
  place: v.string(),
  subject: v.string(),
  subjectName: v.string(),
  issued: v.number(),
  validTo: Day,
  life: Life,
  /** What it says and how far it reaches. */
  result: Result,
});

/** One scan of a code as its holder sees it. `registered`: the recipient is known to the platform; `self`: the scanner's own word (自称). */
export const Scan = v.strictObject({
  scan: v.number(),
  who: v.strictObject({ name: v.nullable(v.string()), known: v.picklist(['registered', 'self', 'unknown']) }),
  at: v.number(),
  until: v.nullable(v.number()),
  state: v.picklist(['pending', 'viewing', 'refused', 'over']),
});

const CodeStatus = v.strictObject({
  code: v.string(),
  report: v.string(),
  state: v.picklist(['open', 'spent', 'expired', 'ended']),
  opened: v.number(),
  expires: v.number(),
  viewersLeft: v.number(),
  approve: v.boolean(),
  scans: v.array(Scan),
});

/** What a holder (法定代表人) does for a subject. */
export const holderActions = {
  bindSubject: { input: v.strictObject({ uscc: Uscc }), output: v.strictObject({ subject: MySubject, others: v.number() }) },
  /** Hold oneself, as a natural person by the ID number one is logged in with: for places that report on natural persons. */
  bindSelf: { input: v.strictObject({}), output: v.strictObject({ subject: MySubject }) },
  /** Subjects whose registered legal representative is the person logged in, bound or not. */
  listCandidates: { input: v.strictObject({}), output: v.strictObject({ subjects: v.array(MySubject) }) },
  unbindSubject: { input: v.strictObject({ uscc: Uscc }), output: v.strictObject({}) },
  /** What happened to the subjects one holds, or to one of them: bindings by others, reports issued; newest first, a page at a time. */
  listNotices: {
    input: v.strictObject({ subject: v.optional(Uscc), kind: v.optional(NoticeKind), before: Before }),
    output: v.strictObject({
      next: Next,
      notices: v.array(
        v.strictObject({
          id: v.string(),
          kind: NoticeKind,
          subject: v.string(),
          text: v.string(),
          at: v.number(),
          /** Done by somebody else. */
          other: v.boolean(),
        }),
      ),
    }),
  },
  /** What each field will say, before anything is issued. */
  previewReport: {
    input: Question,
    output: v.strictObject({
      ...{ title: v.string(), place: v.string() },
      ...{ period: Period, scope: Scope, decision: Decision },
      rules: v.array(RuleLine),
      notices: v.array(v.string()),
      demo: v.boolean(),
    }),
  },
  /**
   * Issue the report; the same key gives the same report. `replaces`: the number of one's own report of the same subject and jurisdiction
   * that it takes the place of; from then on every door says 已被替代 of that one.
   */
  issueReport: {
    input: v.strictObject({ ...Question.entries, replaces: v.optional(ReportNumber), key: Key }),
    output: v.strictObject({ number: v.string(), verificationCode: v.string() }),
  },
  /** The reports of a subject, newest first, a page at a time. */
  listReports: {
    input: v.strictObject({ subject: Uscc, before: Before }),
    output: v.strictObject({ reports: v.array(ReportSummary), next: Next }),
  },
  /** The codes that were opened for a report and who scanned them, newest first, a page at a time. `mine`: opened by the caller. */
  listCodes: {
    input: v.strictObject({ number: ReportNumber, before: Before }),
    output: v.strictObject({ codes: v.array(v.strictObject({ ...CodeStatus.entries, mine: v.boolean() })), next: Next }),
  },
  getReport: {
    input: v.strictObject({ number: ReportNumber }),
    /** `revokedReason`: the authority's own words; null where it revoked nothing. */
    output: v.strictObject({
      /** The subject's id. */
      subject: v.string(),
      ...{ statement: Statement, life: Life, verificationCode: v.string(), revokedReason: v.nullable(v.string()) },
    }),
  },
  /** The report's PDF: made once. */
  getPdf: {
    input: v.strictObject({ number: ReportNumber }),
    output: DocumentFile,
  },
  /** The report as a signed file of data (JWS): what its PDF says, for a machine. The payload is `ReportData`, types/report-data.ts. */
  getReportData: { input: v.strictObject({ number: ReportNumber }), output: SignedFile },
  withdrawReport: { input: v.strictObject({ number: ReportNumber }), output: v.strictObject({ life: Life }) },
  /** Open a dynamic code for one report. `secret`: 32 bytes base64url, to be kept encrypted and deleted at the end. `link`: what a token is appended to. */
  openCode: {
    input: v.strictObject({
      report: ReportNumber,
      minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1440)), 10),
      viewers: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)), 1),
      recipient: v.optional(Uscc),
      approve: v.optional(v.boolean(), false),
      /** Of a natural person: whoever scans sees the whole name. Of any other it changes nothing, for its name is public. */
      showsName: v.optional(v.boolean(), false),
      key: Key,
    }),
    output: v.strictObject({ code: v.string(), secret: v.string(), link: v.string(), opened: v.number(), expires: v.number() }),
  },
  getCode: { input: v.strictObject({ code: CodeId }), output: CodeStatus },
  /** Approve or refuse a scan by the two digits on the scanner's screen. */
  answerScan: {
    input: v.strictObject({
      code: CodeId,
      scan: v.pipe(v.number(), v.integer(), v.minValue(0)),
      digits: v.pipe(v.string(), v.regex(/^\d{2}$/)),
      allow: v.boolean(),
    }),
    output: CodeStatus,
  },
  /** Let a running code last until `until`, epoch ms, at most a day from its opening; never shorter than it lasts already. */
  extendCode: { input: v.strictObject({ code: CodeId, until: v.pipe(v.number(), v.integer()) }), output: CodeStatus },
  endCode: { input: v.strictObject({ code: CodeId }), output: CodeStatus },
  /** The kinds of message that the phone's owner has just agreed to in WeChat; the same key counts once. */
  subscribeMessages: {
    input: v.strictObject({
      accepted: v.pipe(v.array(v.picklist(messageKinds)), v.minLength(1), v.maxLength(messageKinds.length)),
      key: Key,
    }),
    output: v.strictObject({}),
  },
};

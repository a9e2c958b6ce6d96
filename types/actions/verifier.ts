import * as v from 'valibot';
import { Life, Statement } from '../report';
import { Day } from '../pack';
import { SignedList } from '../trust';
import { Overall, Receipt, VerdictWords, Verification } from '../verdict';
import { DocumentFile, PlainName, Key, ReportNumber, SignedFile } from './holder';

/** Whatever was scanned: what isn't shaped like a token is answered like one that isn't ours. */
export const Token = v.pipe(v.string(), v.maxLength(256));
const ViewId = v.pipe(v.string(), v.regex(/^[\w-]{32}$/));

/** SHA-256 of a file, hex. */
const Sha256 = v.pipe(v.string(), v.toLowerCase(), v.regex(/^[0-9a-f]{64}$/));
/** Base64 of at most 3 MiB. */
const Head = v.pipe(v.string(), v.maxLength(4 * 1024 * 1024), v.regex(/^[A-Za-z0-9+/]*={0,2}$/));
const ReceiptId = v.pipe(v.string(), v.maxLength(64));
const ReceiptSummary = v.strictObject({
  id: v.string(),
  number: v.string(),
  name: v.nullable(v.string()),
  at: v.number(),
  ...{ door: Verification.entries.door, verdict: Verification.entries.verdict, reason: Verification.entries.reason },
  ...{ words: v.string(), result: Verification.entries.result },
  hashedBy: Verification.entries.hashedBy,
});

/** What a verifier (用证单位) does: with a scanned code, a typed one, a paper or a file. */
export const verifierActions = {
  /** What lets this attempt be redeemed until `until` (epoch ms), however stale its token is by then. Spends and tells nothing. */
  getPass: { input: v.strictObject({ token: Token, attempt: Key }), output: v.strictObject({ pass: v.string(), until: v.number() }) },
  /** Spend the token, or the pass that was given for it. The same attempt by the same caller gives the same view. */
  redeemToken: {
    input: v.strictObject({ token: Token, attempt: Key, name: v.optional(PlainName) }),
    output: v.variant('state', [
      v.strictObject({ state: v.literal('open'), view: v.string(), until: v.number() }),
      /** The holder must approve: show them these two digits, then ask `view` again. */
      v.strictObject({ state: v.literal('pending'), view: v.string(), digits: v.string() }),
    ]),
  },
  /** Read the report behind a view; each read checks viewer, expiry and end. */
  getView: {
    input: v.strictObject({ view: ViewId }),
    output: v.strictObject({
      service: v.strictObject({ name: v.string(), host: v.string() }),
      until: v.number(),
      verdict: VerdictWords,
      overall: Overall,
      statement: Statement,
      life: Life,
      receipt: Receipt,
    }),
  },
  /** Whether a view still lasts and how its report stands now: asked again and again while the report itself stays as it was read. */
  watchView: { input: v.strictObject({ view: ViewId }), output: v.strictObject({ until: v.number(), life: Life }) },
  /** The report behind a view as a signed file of data (JWS), with the payload `ReportData`; each read checks as `getView` does. */
  getViewData: { input: v.strictObject({ view: ViewId }), output: SignedFile },
  /** Check a report by the code at its cover's upper right. A slip is told without looking anything up. */
  verifyCode: { input: v.strictObject({ code: v.pipe(v.string(), v.maxLength(64)), key: Key }), output: Verification },
  /** Check a file by the SHA-256 the client took of it; the answer is marked so. */
  verifyHash: { input: v.strictObject({ sha256: Sha256, key: Key }), output: Verification },
  /**
   * Check a file: `size` of the whole in bytes (at most 5 MiB counts), `head` its first 3 MiB (all of it when it is no larger). No
   * original is larger than 3 MiB, so what the head leaves out can't make a file genuine. A signed file of data is sent the same way.
   */
  verifyFile: {
    input: v.strictObject({ size: v.pipe(v.number(), v.integer(), v.minValue(0)), head: Head, key: Key }),
    output: Verification,
  },
  /** Check the QR code of a report's paper, the whole link or what follows `/s/`, or of a receipt, the whole link. */
  verifyStatement: { input: v.strictObject({ scanned: v.pipe(v.string(), v.maxLength(2048)), key: Key }), output: Verification },
  /**
   * The receipts of one's own verifications, newest first, a page at a time: of the person where logged in, else of this phone or browser.
   * `day` is a day in Asia/Shanghai; `before` is the `next` of the page above; null: there is none below.
   */
  listReceipts: {
    input: v.strictObject({ number: v.optional(ReportNumber), day: v.optional(Day), before: v.optional(v.pipe(v.number(), v.integer())) }),
    output: v.strictObject({ receipts: v.array(ReceiptSummary), next: v.nullable(v.number()) }),
  },
  /** The same as an XLSX file, all of these days; `content` is base64. */
  exportReceipts: {
    input: v.strictObject({ from: Day, to: Day }),
    output: v.strictObject({ fileName: v.string(), content: v.string(), rows: v.number() }),
  },
  /** One receipt (核验回执), signed. The payload is `ReceiptData`, types/receipt-data.ts. */
  getReceipt: { input: v.strictObject({ id: ReceiptId }), output: v.strictObject({ signed: SignedList }) },
  /** The same as one signed page, made once. */
  getReceiptPdf: { input: v.strictObject({ id: ReceiptId }), output: DocumentFile },
};

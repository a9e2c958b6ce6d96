import * as v from 'valibot';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const Instant = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A coordinate of a P-256 point, RFC 7518 §6.2.1: 32 bytes base64url. */
const Coordinate = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));

/**
 * A public key others may rely on. `next`: published, not used yet. `current`: signs. `retired`: signs no more; what it signed until
 * `until` still verifies, nothing where that is null. `compromised`: nothing it signed is believed without asking the issuer.
 */
export const PublicKey = v.object({
  /** First three bytes of SHA-256 over the uncompressed point, hex. */
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{6}$/)),
  alg: v.literal('ES256'),
  x: Coordinate,
  y: Coordinate,
  state: v.picklist(['next', 'current', 'retired', 'compromised']),
  /** Epoch ms: it signs nothing before. */
  from: Instant,
  /** Epoch ms: it signs nothing after; null: open. */
  until: v.nullable(Instant),
});
export type PublicKey = v.InferOutput<typeof PublicKey>;

/** One issuer of reports, as a verifier needs to know it. */
export const TrustedIssuer = v.object({
  /** Division code, GB/T 2260. */
  issuer: v.pipe(v.string(), v.regex(/^\d{6}$/)),
  name: text,
  place: text,
  /** Host of the issuer's own service, where its reports are checked online. */
  host: text,
  /** Address of its signed revocation list. */
  revocations: v.pipe(v.string(), v.url()),
  /** Keys of its statements. */
  keys: v.array(PublicKey),
  /** Keys of its revocation list. */
  listKeys: v.array(PublicKey),
  /** Names of its fields, in the order of a statement's states: one list for each revision of its pack. Empty: not told. */
  fields: v.array(v.object({ revision: v.number(), names: v.array(v.string()) })),
});
export type TrustedIssuer = v.InferOutput<typeof TrustedIssuer>;

/** Whom to believe: the payload of the signed trust list. A member that this reader doesn't know is passed over: lists grow. */
export const TrustList = v.object({
  typ: v.literal('trust-list'),
  host: text,
  issued: Instant,
  /** Keys that may sign the next list, while they are in use by its `issued`: how they change without a break. */
  roots: v.array(PublicKey),
  /** Keys of the receipts that this platform signs, whichever issuer's report they are about. Absent: a list from before there were any. */
  receiptKeys: v.optional(v.array(PublicKey)),
  issuers: v.array(TrustedIssuer),
});
export type TrustList = v.InferOutput<typeof TrustList>;

/** Ends of reports that time hasn't ended: the payload of the signed revocation list. */
export const RevocationList = v.object({
  typ: v.literal('revocation-list'),
  issuers: v.array(v.string()),
  issued: Instant,
  /** By the first 8 bytes of SHA-256 over the report's number, base64url: who doesn't hold a report learns no number. */
  ended: v.record(v.pipe(v.string(), v.regex(/^[\w-]{11}$/)), v.picklist(['withdrawn', 'revoked', 'superseded'])),
});
export type RevocationList = v.InferOutput<typeof RevocationList>;

/** JWS, flattened JSON serialization (RFC 7515 §7.2.2), ES256; the payload is JSON in ASCII. */
export const SignedList = v.strictObject({
  protected: v.pipe(v.string(), v.regex(/^[\w-]+$/)),
  payload: v.pipe(v.string(), v.regex(/^[\w-]+$/)),
  signature: v.pipe(v.string(), v.regex(/^[\w-]{86}$/)),
});
export type SignedList = v.InferOutput<typeof SignedList>;

/** Distinguished encoding of ASN.1 (ITU-T X.690), as far as certificates (RFC 5280) and signatures (RFC 5652) need it. */
type Der = Uint8Array;

export function join(...parts: Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** One value: tag, length, content. */
export function tlv(tag: number, ...content: Uint8Array[]): Der {
  const body = join(...content);
  const n = body.length;
  const length = n < 0x80 ? [n] : n < 0x100 ? [0x81, n] : n < 0x10000 ? [0x82, n >> 8, n & 255] : [0x83, n >> 16, (n >> 8) & 255, n & 255];
  return join(Uint8Array.from([tag, ...length]), body);
}

export const sequence = (...content: Der[]): Der => tlv(0x30, ...content);
/** SET OF: X.690 §11.6 sorts its members. */
export const setOf = (...content: Der[]): Der => tlv(0x31, ...[...content].sort(compare));
export const octets = (bytes: Uint8Array): Der => tlv(0x04, bytes);
export const bits = (bytes: Uint8Array, unused = 0): Der => tlv(0x03, Uint8Array.of(unused), bytes);
export const bool = (value: boolean): Der => tlv(0x01, Uint8Array.of(value ? 255 : 0));
export const utf8 = (text: string): Der => tlv(0x0c, new TextEncoder().encode(text));
/** `[n] EXPLICIT`. */
export const explicit = (n: number, ...content: Der[]): Der => tlv(0xa0 + n, ...content);

/** A whole number that isn't negative, from its bytes. */
export function integer(value: number | Uint8Array): Der {
  const raw = typeof value === 'number' ? Uint8Array.of(value) : value;
  let start = 0;
  while (start < raw.length - 1 && raw[start] === 0) start++;
  const bytes = raw.subarray(start);
  return tlv(0x02, bytes[0]! & 0x80 ? join(Uint8Array.of(0), bytes) : bytes);
}

export function oid(dotted: string): Der {
  const [a, b, ...rest] = dotted.split('.').map(Number);
  const bytes = [a! * 40 + b!];
  for (const arc of rest) {
    const groups = [arc & 127];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) groups.unshift((left & 127) | 128);
    bytes.push(...groups);
  }
  return tlv(0x06, Uint8Array.from(bytes));
}

/** UTCTime, RFC 5280 §4.1.2.5.1: years 1950 to 2049. */
export const utcTime = (epochMs: number): Der => {
  const text = new Date(epochMs).toISOString().replace(/[-:T]/g, '').slice(2, 14);
  return tlv(
    0x17,
    Uint8Array.from(`${text}Z`, (c) => c.charCodeAt(0)),
  );
};

function compare(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

/** The parts of a certificate that name it in a signature: its issuer and serial, as they stand (RFC 5280 §4.1). */
export function issuerAndSerial(certificate: Uint8Array): { issuer: Der; serial: Der } {
  const tbs = children(content(certificate))[0]!;
  const parts = children(content(tbs));
  // version [0] is there in every v3 certificate
  const skip = parts[0]![0] === 0xa0 ? 1 : 0;
  return { serial: parts[skip]!, issuer: parts[skip + 2]! };
}

function header(der: Uint8Array): { start: number; end: number } {
  const first = der[1]!;
  const size = first < 0x80 ? 0 : first & 127;
  let length = size === 0 ? first : 0;
  for (let i = 0; i < size; i++) length = length * 256 + der[2 + i]!;
  return { start: 2 + size, end: 2 + size + length };
}
const content = (der: Uint8Array): Uint8Array => der.subarray(header(der).start, header(der).end);
function children(bytes: Uint8Array): Uint8Array[] {
  const out: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const { end } = header(bytes.subarray(at));
    out.push(bytes.subarray(at, at + end));
    at += end;
  }
  return out;
}

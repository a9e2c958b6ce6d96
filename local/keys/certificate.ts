import { createHash, randomBytes, sign, type KeyObject } from 'node:crypto';
import { BitString, Boolean, Integer, Primitive, UTCTime, Utf8String } from 'asn1js';
import { type Value, decode, encode, octets, oid, sequence, setOf, tagged } from '../../cloudfunctions/pdf/asn1';

const ecdsaWithSha256 = sequence(oid('1.2.840.10045.4.3.2'));
const always = { from: '2020-01-01T00:00:00Z', until: '2049-12-31T00:00:00Z' };

interface Certified {
  subject: { name: string; key: KeyObject };
  /** Who signs: the authority, which for its own certificate is the subject. */
  issuer: { name: string; publicKey: KeyObject; privateKey: KeyObject };
  authority: boolean;
  /** When it holds: instants as ISO 8601 has them, to the second, before 2050. */
  holds?: { from: string; until: string };
}

/** A version 3 certificate for a P-256 key (RFC 5280), DER: of a development authority, or of a key that signs documents under it. */
export function certificate({ subject, issuer, authority, holds = always }: Certified): Buffer {
  const usage = authority ? bits(Uint8Array.of(0b0000_0110), 1) : bits(Uint8Array.of(0b1100_0000), 6);
  const issuerKey = new Primitive({ idBlock: { tagClass: 3, tagNumber: 0 }, valueHex: fingerprint(issuer.publicKey) });
  const extensions = [
    extension('2.5.29.19', true, sequence(...(authority ? [yes] : []))),
    extension('2.5.29.15', true, usage),
    extension('2.5.29.14', false, octets(fingerprint(subject.key))),
    extension('2.5.29.35', false, sequence(issuerKey)),
  ];
  const body = sequence(
    tagged(0, new Integer({ value: 2 })),
    new Integer({ valueHex: serial() }),
    ecdsaWithSha256,
    named(issuer.name),
    sequence(...[holds.from, holds.until].map((at) => new UTCTime({ valueDate: new Date(at) }))),
    named(subject.name),
    decode(spki(subject.key)),
    tagged(3, sequence(...extensions)),
  );
  return encode(sequence(body, ecdsaWithSha256, bits(sign('sha256', encode(body), issuer.privateKey))));
}

const yes = new Boolean({ value: true });
const bits = (valueHex: Uint8Array, unusedBits = 0): Value => new BitString({ valueHex, unusedBits });
const spki = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' });
const fingerprint = (key: KeyObject): Buffer => createHash('sha1').update(spki(key).subarray(-65)).digest();
const named = (value: string): Value => sequence(setOf(sequence(oid('2.5.4.3'), new Utf8String({ value }))));
const extension = (id: string, critical: boolean, value: Value): Value =>
  sequence(oid(id), ...(critical ? [yes] : []), octets(encode(value)));

/** Positive, 127 bits, without a leading zero byte. */
function serial(): Buffer {
  const bytes = randomBytes(16);
  bytes[0] = (bytes[0]! & 0x7f) | 0x40;
  return bytes;
}

import { createHash, randomBytes, sign, type KeyObject } from 'node:crypto';
import * as der from '../../cloudfunctions/pdf/der';

const ecdsaWithSha256 = der.sequence(der.oid('1.2.840.10045.4.3.2'));
const from = Date.parse('2020-01-01T00:00:00Z');
const until = Date.parse('2049-12-31T00:00:00Z');

interface Certified {
  subject: { name: string; key: KeyObject };
  /** Who signs: the authority, which for its own certificate is the subject. */
  issuer: { name: string; publicKey: KeyObject; privateKey: KeyObject };
  authority: boolean;
}

/** A version 3 certificate for a P-256 key (RFC 5280), DER: of a development authority, or of a key that signs documents under it. */
export function certificate({ subject, issuer, authority }: Certified): Buffer {
  const usage = authority ? der.bits(Uint8Array.of(0b0000_0110), 1) : der.bits(Uint8Array.of(0b1100_0000), 6);
  const extensions = [
    extension('2.5.29.19', true, der.sequence(...(authority ? [der.bool(true)] : []))),
    extension('2.5.29.15', true, usage),
    extension('2.5.29.14', false, der.octets(fingerprint(subject.key))),
    extension('2.5.29.35', false, der.sequence(der.tlv(0x80, fingerprint(issuer.publicKey)))),
  ];
  const body = der.sequence(
    der.explicit(0, der.integer(2)),
    der.integer(serial()),
    ecdsaWithSha256,
    named(issuer.name),
    der.sequence(der.utcTime(from), der.utcTime(until)),
    named(subject.name),
    spki(subject.key),
    der.explicit(3, der.sequence(...extensions)),
  );
  return Buffer.from(der.sequence(body, ecdsaWithSha256, der.bits(sign('sha256', body, issuer.privateKey))));
}

const spki = (key: KeyObject): Uint8Array => new Uint8Array(key.export({ format: 'der', type: 'spki' }));
const fingerprint = (key: KeyObject): Uint8Array => new Uint8Array(createHash('sha1').update(spki(key).subarray(-65)).digest());
const named = (name: string): Uint8Array => der.sequence(der.setOf(der.sequence(der.oid('2.5.4.3'), der.utf8(name))));
const extension = (oid: string, critical: boolean, value: Uint8Array): Uint8Array =>
  der.sequence(der.oid(oid), ...(critical ? [der.bool(true)] : []), der.octets(value));

function serial(): Uint8Array {
  const bytes = new Uint8Array(randomBytes(16));
  bytes[0] = (bytes[0]! & 0x7f) | 0x40;
  return bytes;
}

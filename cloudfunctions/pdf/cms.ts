import { sha256 } from '@noble/hashes/sha2.js';
import { Integer } from 'asn1js';
import { type Value, encode, membersOf, octets, oid, sequence, setOf, tagged } from './asn1';

const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  signatureTimeStamp: '1.2.840.113549.1.9.16.2.14',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
};

export interface Signer {
  /** The signer's first, then whoever certified it. */
  certificates: Value[];
  /** ECDSA P-256 over SHA-256 of a message, DER. */
  sign(message: Uint8Array): Uint8Array;
}

/**
 * A detached CMS signature (RFC 5652 §5) as CAdES-BES wants it (ETSI EN 319 122-1): content type, message digest and the signing
 * certificate's hash (RFC 5035) are signed. The time stands in the PDF's signature dictionary; a timestamp beside the signature makes
 * it CAdES-T.
 * @param digest SHA-256 of what is signed
 * @param stamp gives the timestamp's token of a signature; null: none @returns DER
 */
export async function signedData(
  digest: Uint8Array,
  { certificates, sign }: Signer,
  stamp: (signature: Uint8Array) => Promise<Value | null> = () => Promise.resolve(null),
): Promise<Buffer> {
  const algorithm = sequence(oid(oids.sha256));
  const own = certificates[0]!;
  // SigningCertificateV2 ::= SEQUENCE { certs SEQUENCE OF ESSCertIDv2 }; SHA-256 is its default and left out.
  const certificateId = sequence(sequence(sequence(octets(sha256(encode(own))))));
  const attributes = setOf(
    attribute(oids.contentType, oid(oids.data)),
    attribute(oids.messageDigest, octets(digest)),
    attribute(oids.signingCertificateV2, certificateId),
  );
  const signature = sign(encode(attributes));
  const token = await stamp(signature);
  const signerInfo = sequence(
    new Integer({ value: 1 }),
    issuerAndSerial(own),
    algorithm,
    // RFC 5652 §5.4: signed as a SET, sent as [0] IMPLICIT.
    tagged(0, ...membersOf(attributes)),
    sequence(oid(oids.ecdsaWithSha256)),
    octets(signature),
    ...(token ? [tagged(1, attribute(oids.signatureTimeStamp, token))] : []),
  );
  const body = sequence(
    new Integer({ value: 1 }),
    setOf(algorithm),
    sequence(oid(oids.data)),
    tagged(0, ...certificates),
    setOf(signerInfo),
  );
  return encode(sequence(oid(oids.signedData), tagged(0, body)));
}

const attribute = (type: string, value: Value): Value => sequence(oid(type), setOf(value));

/** What names a certificate in a signature: its issuer and serial, as they stand in it (RFC 5280 §4.1). */
function issuerAndSerial(certificate: Value): Value {
  const [toBeSigned] = membersOf(certificate);
  // what a certificate may leave out, its version first, is tagged
  const [serial, , issuer] = membersOf(toBeSigned).filter((part) => part.idBlock.tagClass !== 3);
  return sequence(issuer!, serial!);
}

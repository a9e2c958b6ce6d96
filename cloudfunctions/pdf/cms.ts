import { sha256 } from '@noble/hashes/sha2.js';
import * as der from './der';

const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
};

export interface Signer {
  /** DER, the signer's first, then whoever certified it. */
  certificates: Uint8Array[];
  /** ECDSA P-256 over SHA-256 of a message, DER. */
  sign(message: Uint8Array): Uint8Array;
}

/**
 * A detached CMS signature (RFC 5652 §5) as CAdES-BES wants it (ETSI EN 319 122-1): content type, message digest and the signing
 * certificate's hash (RFC 5035) are signed. The time stands in the PDF's signature dictionary.
 * @param digest SHA-256 of what is signed @returns DER
 */
export function signedData(digest: Uint8Array, { certificates, sign }: Signer): Uint8Array {
  const algorithm = der.sequence(der.oid(oids.sha256));
  const [own] = certificates;
  const { issuer, serial } = der.issuerAndSerial(own!);
  // SigningCertificateV2 ::= SEQUENCE { certs SEQUENCE OF ESSCertIDv2 }; SHA-256 is its default and left out.
  const certificateId = der.sequence(der.sequence(der.sequence(der.octets(sha256(own!)))));
  const attributes = der.setOf(
    attribute(oids.contentType, der.oid(oids.data)),
    attribute(oids.messageDigest, der.octets(digest)),
    attribute(oids.signingCertificateV2, certificateId),
  );
  // RFC 5652 §5.4: signed as a SET, sent as [0] IMPLICIT.
  const implicit = attributes.slice();
  implicit[0] = 0xa0;
  const signerInfo = der.sequence(
    der.integer(1),
    der.sequence(issuer, serial),
    algorithm,
    implicit,
    der.sequence(der.oid(oids.ecdsaWithSha256)),
    der.octets(sign(attributes)),
  );
  const body = der.sequence(
    der.integer(1),
    der.setOf(algorithm),
    der.sequence(der.oid(oids.data)),
    der.tlv(0xa0, ...certificates),
    der.setOf(signerInfo),
  );
  return der.sequence(der.oid(oids.signedData), der.explicit(0, body));
}

const attribute = (oid: string, value: Uint8Array): Uint8Array => der.sequence(der.oid(oid), der.setOf(value));

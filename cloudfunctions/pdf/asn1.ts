import { type BaseBlock, Constructed, ObjectIdentifier, OctetString, Sequence, Set as Members, fromBER } from 'asn1js';

/** A value of ASN.1. */
export type Value = BaseBlock;

export const sequence = (...value: Value[]): Value => new Sequence({ value });
export const octets = (valueHex: Uint8Array): Value => new OctetString({ valueHex });
export const oid = (value: string): Value => new ObjectIdentifier({ value });
/** `[tagNumber]` around values. */
export const tagged = (tagNumber: number, ...value: Value[]): Value => new Constructed({ idBlock: { tagClass: 3, tagNumber }, value });
/** SET OF: X.690 §11.6 sorts its members, asn1js leaves them as they come. */
export const setOf = (...value: Value[]): Value => new Members({ value: value.sort((a, b) => Buffer.compare(encode(a), encode(b))) });

/** Its bytes: what is built here in the distinguished encoding, what was read as it stood. */
export const encode = (value: Value): Buffer => Buffer.from(value.toBER());

/** The value that `bytes` encode. @throws Error unless {@link encode} gives the very bytes back */
export function decode(bytes: Uint8Array): Value {
  const { offset, result } = fromBER(bytes);
  if (offset !== bytes.length || !encode(result).equals(bytes)) throw new Error('not one value of ASN.1');
  return result;
}

/** What a SEQUENCE or another constructed value holds. @throws Error of any other value */
export function membersOf(value: Value | undefined): Value[] {
  if (!(value instanceof Constructed)) throw new Error('not constructed');
  return value.valueBlock.value;
}

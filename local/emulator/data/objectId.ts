/** An ObjectId, kept opaque: a class of its own, so that mingo compares it by its text and never reads `$oid` as an operator. */
export class ObjectIdValue {
  constructor(readonly hex: string) {}

  toString(): string {
    return this.hex;
  }
}

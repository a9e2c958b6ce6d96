/** Whom a row is about, as far as matching it and its unit's desk need. */
export interface Party {
  name: string;
  uscc: string | null;
  /** A natural person: the name is shown masked. */
  natural: boolean;
  /** A personal document's number, masked; null: the sheet names none. */
  document: string | null;
  /** Which subjects it may be while it can't be matched: `u:USCC`, `n:name`, or a natural person's key. */
  mayConcern: string;
}

/** A party that a sheet names by name and USCC. */
export const registeredParty = (name: string, uscc: string): Party => ({
  name,
  uscc,
  natural: false,
  document: null,
  mayConcern: `u:${uscc}`,
});

import { maskIdNumber } from '../../identifiers/mask-id-number';
import type { CheckedRow } from '../../sheet/check-row';
import { type PersonDocument, residentType } from './person-document';

/** Whom a row is about, as far as matching it and its unit's desk need. */
export interface Party {
  name: string;
  uscc: string | null;
  /** A natural person: the name is shown masked. */
  natural: boolean;
  /** The id it has as a subject, if it is one: the USCC, or a natural person's by the resident ID number; null: the row tells neither. */
  subject: string | null;
  /** A personal document's number, masked; null: the sheet names none. */
  document: string | null;
  /** Which subjects it may be while it can't be matched: `u:` and a subject's id, `n:name`, or a natural person's key. */
  mayConcern: string;
}

/** A party that a sheet names by name and USCC. */
export const registeredParty = (name: string, uscc: string): Party => ({
  ...{ name, uscc, natural: false, subject: uscc, document: null },
  mayConcern: `u:${uscc}`,
});

/** A natural person with a resident ID number. */
export const naturalParty = (name: string, { tag, masked }: Pick<PersonDocument, 'tag' | 'masked'>): Party => ({
  ...{ name, uscc: null, natural: true, subject: tag, document: masked },
  mayConcern: `u:${tag}`,
});

/**
 * The party of a row of our own sheets, of which the columns `USCC` and `ID_NUMBER` name one; and what stands for it in a natural key.
 * @returns null when the row has an error; the errors are in `checked`
 */
export function partyOfRow(checked: CheckedRow, personTag: (document: string) => string): { party: Party; key: string } | null {
  const [uscc, number] = [checked.text('USCC'), checked.text('ID_NUMBER')];
  if (!checked.filled('USCC') && !checked.filled('ID_NUMBER')) checked.refuse('USCC', 'required');
  if (checked.filled('USCC') && checked.filled('ID_NUMBER')) checked.refuse('ID_NUMBER', 'oneParty');
  if (checked.errors.length > 0) return null;
  const name = checked.text('NAME') ?? '';
  if (uscc !== null) return { party: registeredParty(name, uscc), key: `uscc:${uscc}` };
  const tag = personTag(`${residentType}:${number!}`);
  return { party: naturalParty(name, { tag, masked: maskIdNumber(number!) }), key: `person:${tag}` };
}

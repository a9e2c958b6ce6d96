import { oneSpelling } from '../shared/one-spelling';
import type { PenaltyParty } from './penalty-row';

const identifiers = ['uscc', 'registration', 'organisationCode', 'tax', 'institution', 'socialOrganisation'] as const;

/**
 * Names a party by its strongest identifier: a natural person by the tag of its document, anybody else by columns 3–8 in their order, then
 * by that tag. `uscc:91…`, `person:…`; '' when it has none.
 */
export function partyKey(party: PenaltyParty): string {
  if (party.kind === 'naturalPerson' && party.person) return `person:${party.person.tag}`;
  for (const name of identifiers) if (party[name] !== null) return `${name}:${oneSpelling(party[name])}`;
  return party.person ? `person:${party.person.tag}` : '';
}

/**
 * Writes the natural key of a penalty: 文号, 处罚决定日期, 处罚机关代码 and the party. A decision against two parties has two keys; the same
 * decision spelt with other brackets, widths or spaces has one.
 */
export function penaltyKey(documentNumber: string, decided: string, organCode: string, party: PenaltyParty): string {
  return [oneSpelling(documentNumber), decided, organCode, partyKey(party)].join('|');
}

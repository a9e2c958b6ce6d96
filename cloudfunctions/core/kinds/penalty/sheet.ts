import { plainName } from '../../identifiers/plain-name';
import type { RecordSheet } from '../sheet-kind';
import { naturalParty, type Party } from '../shared/party';
import type { RecordRow } from '../shared/record-row';
import { penaltyTemplate } from './columns';
import { partyKey } from './penalty-key';
import type { PenaltyParty, PenaltyRow } from './penalty-row';
import { readPenalties } from './read-penalties';

/** The sheet of 行政处罚, as the 双公示 standard has it. */
export const penaltySheet: RecordSheet<'penalty'> = {
  type: 'record',
  kind: 'penalty',
  standing: false,
  template: penaltyTemplate,
  read(sheet, options) {
    const { accepted, ...result } = readPenalties(sheet, options);
    return { ...result, accepted: accepted.map(toRecordRow) };
  },
  summary: ({ categories }) => categories.join('、'),
};

function toRecordRow(penalty: PenaltyRow): RecordRow {
  return {
    type: 'record',
    kind: 'penalty',
    row: penalty.row,
    key: penalty.key,
    record: penalty.key,
    party: toParty(penalty.party),
    organ: penalty.organ,
    organCode: penalty.organCode,
    field: penalty.field,
    documentNumber: penalty.documentNumber,
    list: null,
    decided: penalty.decided,
    state: 'unsaid',
    removed: null,
    removalOnly: false,
    decision: penalty.decision,
    procedure: penalty.procedure,
    procedureAssumed: penalty.procedureAssumed,
    categories: penalty.categories,
    violation: penalty.violation,
    facts: penalty.facts,
    basis: penalty.basis,
    content: penalty.content,
    fineFen: penalty.fineFen,
    confiscatedFen: penalty.confiscatedFen,
    publicUntil: penalty.publicUntil,
    underObjection: penalty.underObjection,
  };
}

function toParty(party: PenaltyParty): Party {
  const { name, uscc, kind, person } = party;
  if (kind === 'naturalPerson' && person?.resident) return naturalParty(name, person);
  const natural = kind === 'naturalPerson';
  const mayConcern = uscc ? `u:${uscc}` : natural ? partyKey(party) : `n:${plainName(name)}`;
  // A person who has a company's code beside their passport is not the company.
  return { name, uscc, natural, subject: natural ? null : uscc, document: person?.masked ?? null, mayConcern };
}

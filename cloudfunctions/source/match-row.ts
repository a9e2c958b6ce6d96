import type { Pack, Publication } from '../../types/pack';
import { digest } from '../calls/keys';
import type { PenaltyRow } from '../core/sheet/penalty-row';
import { partyKey } from '../core/sheet/penalty-key';
import { dutiesOf } from '../core/packs/duties';
import { plainName } from '../store/evidence';
import type { QuarantineDoc, RecordDoc } from '../store/documents';

/** Finds the duty list's word for the organ of a row; null when no unit of the jurisdiction is known by it. */
export function unitFinder(pack: Pack, publication: Publication | null): (row: PenaltyRow) => string | null {
  const byCode = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const unit of dutiesOf(pack, publication).flatMap((d) => d.units)) {
    byName.set(unit, unit);
    // The list of a place writes 市税务局 for 长治市税务局.
    byName.set(pack.place + unit.replace(/^[省市县]/, ''), unit);
  }
  for (const unit of publication?.units ?? []) {
    byCode.set(unit.uscc, unit.name);
    byName.set(unit.registeredName, unit.name);
  }
  return (row) => byCode.get(row.organCode) ?? byName.get(row.organ) ?? null;
}

/** The id under which a decision against a party is kept: the same decision sent twice is the same record. */
export const recordId = (jurisdiction: string, row: PenaltyRow): string => digest(`${jurisdiction}|penalty|${row.key}`);

export interface Arrival {
  jurisdiction: string;
  batch: string;
  receivedAt: number;
}

/** A matched row as a record, first version. */
export function recordOf(row: PenaltyRow, unit: string, subject: string, { jurisdiction, batch, receivedAt }: Arrival): RecordDoc {
  const { field, documentNumber, organ, decided, decision, procedure, procedureAssumed, categories } = row;
  const { violation, facts, basis, content, fineFen, confiscatedFen, underObjection } = row;
  const said = {
    ...{ jurisdiction, subject, kind: 'penalty' as const, unit, organ, field, documentNumber, list: null, decided, removed: null },
    ...{ decision, procedure, procedureAssumed, categories, violation, facts, basis, content, fineFen, confiscatedFen },
    ...{ repaired: null, underObjection },
  };
  return { _id: recordId(jurisdiction, row), version: 1, ...said, batch, receivedAt, digest: digest(JSON.stringify(said)), history: [] };
}

/** A row that could not be matched, kept whole until it can be. */
export function quarantinedOf(row: PenaltyRow, unit: string | null, why: 'subject' | 'unit', arrival: Arrival): QuarantineDoc {
  const uscc = row.party.uscc;
  return {
    _id: recordId(arrival.jurisdiction, row),
    ...arrival,
    ...{ uscc, name: row.party.name, kind: 'penalty', unit, field: row.field, why },
    touch: uscc ? `u:${uscc}` : row.party.kind === 'naturalPerson' ? partyKey(row.party) : `n:${plainName(row.party.name)}`,
    waiting: true,
    matched: null,
    row: row.row,
    content: JSON.stringify(row),
  };
}

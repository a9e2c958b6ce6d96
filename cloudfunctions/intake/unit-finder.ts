import type { Pack, Publication } from '../../types/pack';
import { dutiesOf } from '../core/places/duties';

/** Finds the duty list's word for the organ of a row; null when no unit of the jurisdiction is known by its code or name. */
export type UnitOf = (row: { organ: string; organCode: string }) => string | null;

interface KnownUnits {
  /** The duty list's word by USCC, as far as the authority has entered them. */
  byCode: Map<string, string>;
  /** The same by name: as the list writes it, with the place before it, as registered. */
  byName: Map<string, string>;
}

/** The units of a jurisdiction by what sheets call them. */
export function knownUnits(pack: Pack, publication: Publication | null): KnownUnits {
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
  return { byCode, byName };
}

export function unitFinder(pack: Pack, publication: Publication | null): UnitOf {
  const { byCode, byName } = knownUnits(pack, publication);
  return (row) => byCode.get(row.organCode) ?? byName.get(row.organ) ?? null;
}

/** Whether a name is a unit's on the duty list. */
export const isUnit = (unitOf: UnitOf, name: string): boolean => unitOf({ organ: name, organCode: '' }) === name;

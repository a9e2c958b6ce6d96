import type { Pack, Publication } from '../../types/pack';
import { dutiesOf } from '../core/packs/duties';

/** Finds the duty list's word for the organ of a row; null when no unit of the jurisdiction is known by its code or name. */
export function unitFinder(pack: Pack, publication: Publication | null): (row: { organ: string; organCode: string }) => string | null {
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

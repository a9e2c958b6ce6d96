import { sheetKinds } from '../../types/actions/source';
import type { Action } from '../runtime/call';
import { type SourceSheet, sheets } from '../core/kinds/sheets';
import { dutiesOf } from '../core/places/duties';
import { attestations, quarantine } from '../store/documents';
import { packById } from '../store/packs';
import { titleOf } from '../intake/batch-line';
import { dutyLines } from '../intake/duty-lines';
import { ownUnit } from '../intake/own-unit';

/** What a source's desk shows first: its unit, its fields, the sheets it may send, what waits and what is late. @throws AppError UNIT_UNKNOWN */
export const getDesk: Action<'source', 'getDesk', 'staff'> = async ({ today }, _input, staff) => {
  const { jurisdiction } = staff;
  const unit = ownUnit(staff);
  const [{ pack, publication }, attested, waiting] = await Promise.all([
    packById(jurisdiction),
    attestations.find({ jurisdiction }),
    quarantine.count({ jurisdiction, waiting: true, unit }),
  ]);
  const duties = dutiesOf(pack, publication).filter((d) => d.units.includes(unit));
  const kinds = new Set(duties.flatMap((d) => d.kinds));
  const isOwn = (sheet: SourceSheet): boolean => {
    switch (sheet.type) {
      case 'record':
      case 'arrears':
        return kinds.has(sheet.kind);
      case 'repair':
        return true;
    }
  };
  return {
    ...{ jurisdiction, place: pack.place, unit, waiting },
    fields: [...new Set(duties.flatMap((d) => d.serves))],
    sheets: sheetKinds.map((id) => ({
      id,
      title: titleOf(id),
      own: isOwn(sheets[id]),
    })),
    late: dutyLines({ pack, publication, attested, today }, unit).filter(({ state }) => state !== 'fresh').length,
  };
};

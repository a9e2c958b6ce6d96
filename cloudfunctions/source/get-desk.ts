import { sheetKinds } from '../../types/actions/source';
import type { ArrearsKind, RecordKind } from '../../types/kinds';
import type { Action } from '../runtime/call';
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
  const shown = pack.rules.arrears.value;
  return {
    ...{ jurisdiction, place: pack.place, unit, waiting },
    fields: [...new Set(duties.flatMap((d) => d.serves))],
    sheets: sheetKinds.map((id) => ({
      id,
      title: titleOf(id),
      own: id === 'repair' || kinds.has(id as RecordKind) || shown.includes(id as ArrearsKind),
    })),
    late: dutyLines({ pack, publication, attested, today }, unit).filter(({ state }) => state !== 'fresh').length,
  };
};

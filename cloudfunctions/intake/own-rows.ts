import type { Pack, Publication } from '../../types/pack';
import type { SourceRow } from '../core/kinds/sheet-kind';
import { dutiesOf } from '../core/places/duties';
import type { ReadResult } from '../core/sheet/read-result';
import type { SheetError } from '../core/sheet/rules';
import type { Template } from '../core/sheet/template';
import { knownUnits } from './unit-finder';

/**
 * Refuse the rows of a unit's sheet that are not its own: another organ's by name or by code, or in a field it has no duty for. They are refused and not quarantined,
 * because a waiting row clouds what others' reports may say.
 *
 * @returns The reading with those rows among the rejected, and a warning for rows of a kind its duties don't name.
 */
export function ownRowsOnly<Reading extends ReadResult<SourceRow>>(
  reading: Reading,
  template: Template,
  unit: string,
  pack: Pack,
  publication: Publication | null,
): Reading {
  const { byCode, byName } = knownUnits(pack, publication);
  const hasCode = [...byCode.values()].includes(unit);
  // A registered code must be the unit's own; a name of another unit beside it would put words into that unit's mouth.
  const isOwn = ({ organ, organCode }: SourceRow): boolean => {
    const [coded, named] = [byCode.get(organCode), byName.get(organ)];
    return hasCode ? coded === unit && (named ?? unit) === unit : coded === undefined && named === unit;
  };
  const duties = dutiesOf(pack, publication).filter((d) => d.units.includes(unit));
  const fields = new Set(duties.flatMap((d) => d.serves));
  const headingOf = (column: string | null): string => template.columns.find(({ code }) => code === column)?.heading ?? '领域';
  const [organColumn, fieldColumn] = [headingOf(template.organ), headingOf(template.field)];

  const refused: SheetError[] = reading.accepted.flatMap((row): SheetError[] => {
    if (!isOwn(row)) return [{ row: row.row, column: organColumn, rule: 'otherUnit' }];
    return row.field !== null && !fields.has(row.field) ? [{ row: row.row, column: fieldColumn, rule: 'otherField' }] : [];
  });
  const gone = new Set(refused.map(({ row }) => row));
  const accepted = reading.accepted.filter(({ row }) => !gone.has(row));
  const outside = accepted.filter((row) => !duties.some((d) => d.kinds.includes(row.kind))).length;
  return {
    ...reading,
    accepted,
    rejected: [...reading.rejected, ...gone].sort((a, b) => a - b),
    errors: [...reading.errors, ...refused].sort((a, b) => a.row - b.row),
    warnings: outside > 0 ? [...reading.warnings, { kind: 'noDuty', rows: outside }] : reading.warnings,
  };
}

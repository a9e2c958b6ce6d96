import { compare } from '../../dates/compare';
import { maskPersonal } from '../../identifiers/mask-personal';
import type { CheckedRow } from '../../sheet/check-row';
import { type FieldContext, fieldOfRow } from './field-of-row';
import { oneSpelling } from './one-spelling';
import type { RecordRow } from './record-row';

/** Refuses a day (`later`) before another (`earlier`) of the same row. */
function checkOrder(checked: CheckedRow, earlier: string, later: string): void {
  const [first, second] = [checked.text(earlier), checked.text(later)];
  if (first !== null && second !== null && compare(second, first) < 0) checked.refuse(later, 'order');
}

function stateOf(checked: CheckedRow): RecordRow['state'] {
  const [removed, said] = [checked.filled('REMOVED'), checked.text('STATE')];
  if (said === 'removed' && !removed) checked.refuse('REMOVED', 'conditional');
  if (said === 'standing' && removed) checked.refuse('STATE', 'state');
  return removed ? 'removed' : said === 'standing' ? 'standing' : 'unsaid';
}

/** What of a record is for those who inquire at its source, as one text. */
const noted = (checked: CheckedRow, notes: readonly (readonly [code: string, name: string])[]): string =>
  notes.flatMap(([code, name]) => (checked.text(code) === null ? [] : [`${name}：${maskPersonal(checked.text(code)!)}`])).join('；');

/**
 * Turns a checked row of one of our own templates into a record, adding the rules that need more than one cell: days in their order, an
 * entry's content unless the row only tells of its removal, a field of the pack.
 *
 * @returns The record, or null when the row has an error; the errors are in `checked`.
 */
export function parseRecord(checked: CheckedRow, kind: RecordRow['kind'], context: FieldContext): RecordRow | null {
  const text = (code: string) => checked.text(code) ?? '';
  const isList = kind === 'seriousDishonesty' || kind === 'abnormalOperation';
  const state = isList ? stateOf(checked) : 'unsaid';
  const needed = kind === 'seriousDishonesty' ? ['VIOLATION', 'BASIS'] : ['VIOLATION'];
  const removalOnly = isList && state === 'removed' && !needed.some(checked.filled);
  if (isList && !removalOnly) for (const code of needed) if (!checked.filled(code)) checked.refuse(code, 'conditional');
  for (const later of ['REMOVED', 'LIFTED', 'EFFECTIVE']) checkOrder(checked, 'DECIDED', later);
  const field = fieldOfRow(checked, 'FIELD', context);
  if (checked.errors.length > 0) return null;

  const [number, decided, organCode, uscc] = [text('NUMBER'), text('DECIDED'), text('ORGAN_CODE'), text('USCC')];
  const list = checked.text('LIST');
  const record = [oneSpelling(number), decided, organCode, `uscc:${uscc}`, ...(list === null ? [] : [oneSpelling(list)])].join('|');
  const entered = kind === 'seriousDishonesty' ? `列入${list}` : '列入经营异常名录';
  return {
    row: checked.row,
    key: removalOnly ? `${record}|移出` : record,
    ...{ record, kind, uscc, organCode, field, list, decided, state, removalOnly },
    name: text('NAME'),
    organ: text('ORGAN'),
    documentNumber: number,
    removed: checked.text('REMOVED'),
    categories: text('CATEGORY').split(';').filter(Boolean),
    violation: maskPersonal(text('VIOLATION')),
    facts: noted(checked, [
      ['REMOVED_WHY', '移出原因'],
      ['REMOVED_NUMBER', '移出决定书文号'],
      ['LIFTED', '解除日期'],
      ['EFFECTIVE', '生效日期'],
    ]),
    basis: maskPersonal(text('BASIS')),
    content: isList ? entered : maskPersonal(text('CONTENT')),
    // A fine of nothing is no fine.
    fineFen: (checked.get('FINE') as number | null) || null,
  };
}

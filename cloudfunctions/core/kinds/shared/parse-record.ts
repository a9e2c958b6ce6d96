import { type RecordKind, recordKinds } from '../../../../types/kinds';
import { compare } from '../../dates/compare';
import { maskPersonal } from '../../identifiers/mask-personal';
import type { CheckedRow } from '../../sheet/check-row';
import type { Column } from '../../sheet/template';
import { type FieldContext, fieldOfRow } from './field-of-row';
import { oneSpelling } from './one-spelling';
import { partyOfRow } from './party';
import type { RecordRow } from './record-row';

/** What the rows of one sheet share. */
interface RecordContext extends FieldContext {
  /** As `PenaltyOptions` has it. */
  personTag(document: string): string;
}

/** Refuses a day (`later`) before another (`earlier`) of the same row. */
function checkOrder(checked: CheckedRow, earlier: string, later: string): void {
  const [first, second] = [checked.text(earlier), checked.text(later)];
  if (first !== null && second !== null && compare(second, first) < 0) checked.refuse(later, 'order');
}

function stateOf(checked: CheckedRow): RecordRow['state'] {
  const [removed, state] = [checked.filled('REMOVED'), checked.text('STATE')];
  if (state === 'removed' && !removed) checked.refuse('REMOVED', 'conditional');
  if (state === 'standing' && removed) checked.refuse('STATE', 'state');
  return removed ? 'removed' : state === 'standing' ? 'standing' : 'unsaid';
}

/** What of a record is for those who inquire at its source, as one text. */
const factsOf = (checked: CheckedRow, noted: readonly Column[]): string =>
  noted
    .flatMap(({ code, heading }) => (checked.text(code) === null ? [] : [`${heading}：${maskPersonal(checked.text(code)!)}`]))
    .join('；');

/**
 * Makes what turns a checked row of one of our own sheets into a record, adding the rules that need more than one cell: days in their order, an
 * entry's content unless the row only tells of its removal, a field of the pack.
 *
 * @returns a function to the record, or null when the row has an error; the errors are in `checked`
 */
export function recordParser(kind: RecordKind, standing: boolean, columns: readonly Column[]) {
  const needed = columns.filter(({ ofEntry }) => ofEntry).map(({ code }) => code);
  const ordered = columns.filter(({ notBefore }) => notBefore);
  const noted = columns.filter((column) => column.noted);
  return (checked: CheckedRow, context: RecordContext): RecordRow | null => {
    const text = (code: string) => checked.text(code) ?? '';
    const state = standing ? stateOf(checked) : 'unsaid';
    const removalOnly = state === 'removed' && !needed.some(checked.filled);
    if (!removalOnly) for (const code of needed) if (!checked.filled(code)) checked.refuse(code, 'conditional');
    for (const { code, notBefore } of ordered) checkOrder(checked, notBefore!, code);
    const field = fieldOfRow(checked, 'FIELD', context);
    const about = partyOfRow(checked, context.personTag);
    if (checked.errors.length > 0 || !about) return null;

    const [number, decided, organCode] = [text('NUMBER'), text('DECIDED'), text('ORGAN_CODE')];
    const list = checked.text('LIST');
    const record = [oneSpelling(number), decided, organCode, about.key, ...(list === null ? [] : [oneSpelling(list)])].join('|');
    return {
      type: 'record',
      kind,
      row: checked.row,
      key: removalOnly ? `${record}|移出` : record,
      record,
      party: about.party,
      organ: text('ORGAN'),
      organCode,
      field,
      documentNumber: number,
      list,
      decided,
      state,
      removed: checked.text('REMOVED'),
      removalOnly,
      decision: 'penalty',
      procedure: 'ordinary',
      procedureAssumed: false,
      categories: text('CATEGORY').split(';').filter(Boolean),
      violation: maskPersonal(text('VIOLATION')),
      facts: factsOf(checked, noted),
      basis: maskPersonal(text('BASIS')),
      content: standing ? `列入${list ?? recordKinds[kind]}` : maskPersonal(text('CONTENT')),
      // A fine of nothing is no fine.
      fineFen: (checked.get('FINE') as number | null) || null,
      confiscatedFen: null,
      publicUntil: null,
      underObjection: false,
    };
  };
}

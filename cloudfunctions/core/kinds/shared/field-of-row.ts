import { AppError } from '../../../../types/errors';
import type { CheckedRow } from '../../sheet/check-row';

/** How rows of one sheet come by their field. */
export interface FieldContext {
  /** The pack's field that a word means, by its name or an alias of the document; null: none. */
  fieldOf(word: string): string | null;
  /** The field chosen at upload; null: none. */
  field: string | null;
}

/**
 * @param field The field chosen at upload, for rows that name none.
 * @throws FIELDS_UNKNOWN when the chosen field is none of the pack's
 */
export function fieldContext(fieldOf: FieldContext['fieldOf'], field: string | null): FieldContext {
  const chosen = field === null ? null : fieldOf(field);
  if (field !== null && chosen === null) throw new AppError('FIELDS_UNKNOWN', 'field chosen at upload is none of the pack');
  return { fieldOf, field: chosen };
}

/** The field a row names, else the one chosen at upload, else null: all fields of the unit. A word that is no field refuses the cell. */
export function fieldOfRow(checked: CheckedRow, code: string, { fieldOf, field }: FieldContext): string | null {
  const named = checked.text(code);
  if (named === null) return field;
  const known = fieldOf(named);
  if (known === null) checked.refuse(code, 'enum');
  return known;
}

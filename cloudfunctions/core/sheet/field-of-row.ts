import { plainName } from '../identifiers/plain-name';
import { AppError } from '../../../types/errors';
import type { CheckedRow } from './check-row';

/** How rows of one sheet come by their field. */
export interface FieldContext {
  /** The pack's fields by their plain spelling. */
  fields: ReadonlyMap<string, string>;
  /** The field chosen at upload; null: none. */
  field: string | null;
}

/** A field's name without the widths and spaces typists vary. */

/**
 * @param fieldNames The pack's fields.
 * @param field The field chosen at upload, for rows that name none.
 * @throws FIELDS_UNKNOWN when the chosen field is none of the pack's
 */
export function fieldContext(fieldNames: readonly string[], field: string | null): FieldContext {
  if (field !== null && !fieldNames.includes(field)) throw new AppError('FIELDS_UNKNOWN', 'field chosen at upload is none of the pack');
  return { fields: new Map(fieldNames.map((name) => [plainName(name), name])), field };
}

/** The field a row names, else the one chosen at upload, else null: all fields of the unit. A word that is no field refuses the cell. */
export function fieldOfRow(checked: CheckedRow, code: string, { fields, field }: FieldContext): string | null {
  const named = checked.text(code);
  if (named === null) return field;
  const known = fields.get(plainName(named)) ?? null;
  if (known === null) checked.refuse(code, 'enum');
  return known;
}

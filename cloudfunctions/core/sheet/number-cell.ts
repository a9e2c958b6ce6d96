import { plainDecimal } from './plain-decimal';

/**
 * Writes the number of a spreadsheet cell as the text its author sees. Files hold the nearest double with up to 17 digits (2.3
 * as `2.2999999999999998`); a spreadsheet keeps and shows 15, so a longer fraction is rounded to those and loses its closing
 * zeros. Whole numbers of any length (a long code some writers store as a number) stay digit for digit.
 *
 * @param raw The cell's value as the file spells it.
 */
export function numberCell(raw: string): string {
  if (!/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(raw) || /^-?\d+$/.test(raw)) return raw;
  const significant = raw
    .replace(/[eE].*$/, '')
    .replace(/[-.]/g, '')
    .replace(/^0+/, '');
  const plain = plainDecimal(significant.length > 15 ? Number(raw).toPrecision(15) : raw);
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}

import { isDay } from './is-day';

const clock = '(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?';
const forms = [
  new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${clock}$`),
  new RegExp(`^(\\d{4})/(\\d{1,2})/(\\d{1,2})${clock}$`),
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
];

/** Days from serial 0 of a workbook's date system to 1970-01-01; ECMA-376 part 1, 18.17.4.1. */
const serialOf1970 = { 1900: 25569, 1904: 24107 };

/**
 * Reads a day as sources write it: `2024-05-28`, `2024/5/28`, `20240528`, `2024年5月28日`, a time of day after it (dropped), or the
 * bare serial of a spreadsheet whose date column lost its format (five digits). Full-width digits and spaces are accepted.
 *
 * @param text The cell's text.
 * @param options.date1904 The workbook counts serials from 1904.
 * @returns `YYYY-MM-DD`, or null for anything else: a day that is not in the calendar, two-digit years, words, years outside
 *   1900 to 2999. Five digits begin in 1927, so 1900's phantom 29 February never counts.
 */
export function parseDay(text: string, options: { date1904?: boolean } = {}): string | null {
  const plain = text.normalize('NFKC').trim();
  if (/^\d{5}$/.test(plain)) {
    const serial = Number(plain) - serialOf1970[options.date1904 ? 1904 : 1900];
    return new Date(serial * 86_400_000).toISOString().slice(0, 10);
  }
  const compact = plain.includes('年') ? plain.replace(/\s+/g, '') : plain;
  for (const form of forms) {
    const found = form.exec(compact);
    if (!found) continue;
    const day = `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`;
    return isDay(day) ? day : null;
  }
  return null;
}

import { isDay } from '../dates/is-day';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/**
 * Tells whether a text is a well-formed resident identity number (公民身份号码): 17 digits and a check character, with a birthday
 * that exists. The numbers of residence permits of Hong Kong, Macao, Taiwan and foreign residents follow the same rule.
 * Refuses the 15-digit numbers (invalid since 2013), a lower-case `x` and spaces.
 *
 * @see GB 11643-1999, ISO 7064 MOD 11-2
 */
export function isIdNumber(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return false;
  if (!isDay(`${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`)) return false;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(text.charAt(i)), 0);
  return checks.charAt(sum % 11) === text.charAt(17);
}

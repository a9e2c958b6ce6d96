import { isDay } from '../dates/is-day';
import { isIdNumber } from './id-number';
import { maskIdNumber } from './mask-id-number';

/** Digits of either width, which people set apart by single spaces or hyphens. */
const digit = '[\\d\uff10-\uff19]';
const apart = '[\\s\u00a0\u3000-]?';
const alone = (pattern: string): RegExp => new RegExp(`(?<!${digit})${pattern}(?!${digit}|[Xx\uff38\uff58])`, 'g');
const eighteen = alone(`(?:${digit}${apart}){17}[\\dXx\uff10-\uff19\uff38\uff58]`);
const fifteen = alone(`(?:${digit}${apart}){14}${digit}`);
const mobile = alone(`(?:1|\uff11)${apart}[3-9\uff13-\uff19](?:${apart}${digit}){9}`);

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\dXx]/g, '')
    .toUpperCase();
/** The numbers of before 1999: six digits of the place, a birthday in the twentieth century, three more. */
const isOldNumber = (text: string): boolean => isDay(`19${text.slice(6, 8)}-${text.slice(8, 10)}-${text.slice(10, 12)}`);

/**
 * Hides resident ID numbers (GB 11643, check digit right; of 15 digits, with a birthday that exists) and mobile numbers in free text: facts of
 * a decision are shown to verifiers, personal data is not (docs/spec.md §8). Other digits stay as they are.
 */
export function maskPersonal(text: string): string {
  const masked = (written: string, isOne: (number: string) => boolean, mask: (number: string) => string): string =>
    isOne(plain(written)) ? mask(plain(written)) : written;
  return text
    .replace(eighteen, (written) => masked(written, isIdNumber, maskIdNumber))
    .replace(fifteen, (written) => masked(written, isOldNumber, maskIdNumber))
    .replace(mobile, (written) =>
      masked(
        written,
        () => true,
        (number) => `${number.slice(0, 3)}****${number.slice(-4)}`,
      ),
    );
}

import { isIdNumber } from './id-number';
import { maskIdNumber } from './mask-id-number';

/**
 * Hides resident ID numbers (GB 11643, check digit right) and mobile numbers in free text: facts of a decision are shown to
 * verifiers, personal data is not (docs/spec.md §8). Other digits stay as they are.
 */
export function maskPersonal(text: string): string {
  return text
    .replace(/(?<!\d)\d{17}[\dXx](?![\dXx])/g, (number) => (isIdNumber(number.toUpperCase()) ? maskIdNumber(number) : number))
    .replace(/(?<!\d)1[3-9]\d{9}(?!\d)/g, (number) => `${number.slice(0, 3)}****${number.slice(-4)}`);
}

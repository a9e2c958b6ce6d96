const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = Array.from({ length: 17 }, (_, i) => 3 ** i % 31);

/**
 * Computes the check character of a unified social credit code (统一社会信用代码).
 *
 * @param body The first 17 characters, upper case, of the alphabet `0-9A-HJ-NPQRTUWXY`.
 * @returns The 18th character, or null when `body` has another length or a character outside the alphabet.
 * @see GB 32100-2015, 4.7 and appendix A: C18 = (31 − Σ Ci × 3^(i−1) mod 31) mod 31
 */
export function usccCheckCharacter(body: string): string | null {
  if (body.length !== 17) return null;
  let sum = 0;
  for (let i = 0; i < 17; i += 1) {
    const digit = alphabet.indexOf(body.charAt(i));
    if (digit < 0) return null;
    sum += digit * weights[i]!;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/**
 * Tells whether a text is a well-formed unified social credit code: 18 characters of the standard's alphabet, the last of
 * which checks the others. Refuses lower case, spaces and the letters I, O, S, V, Z.
 *
 * The weights are powers of 3, a generator modulo the prime 31, so they are non-zero and neighbours differ: no single
 * substitution and no swap of neighbours escapes.
 *
 * @see GB 32100-2015; `91350100M000100Y43` is its worked example
 */
export function isUscc(text: string): boolean {
  return text.length === 18 && usccCheckCharacter(text.slice(0, 17)) === text.charAt(17);
}

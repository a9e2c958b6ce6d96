import { plainDecimal } from './plain-decimal';

/**
 * Turns an amount in 万元 into whole 分: 0.000001 万元 is 1 分. No float takes part.
 *
 * @param text A decimal(18,6): at most 12 digits before the point and 6 after; well-placed thousands commas and an exponent (as
 *   spreadsheets export small numbers) are accepted.
 * @returns 分, or null when it is negative, no number, longer than 18 digits or six decimals, or beyond what an integer holds exactly.
 * @see 双公示 standard, column 罚款金额: decimal(18,6)
 */
export function fenOfWan(text: string): number | null {
  const ascii = /^[\d.]*$/.test(text) ? text : text.normalize('NFKC').trim();
  const plain = plainDecimal(/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(ascii) ? ascii.replaceAll(',', '') : ascii);
  const found = /^0*(\d{1,12})(?:\.(\d{1,6}))?$/.exec(plain);
  if (!found) return null;
  const fen = BigInt(found[1] + (found[2] ?? '').padEnd(6, '0'));
  return fen <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(fen) : null;
}

/** Writes whole 分 as 万元 with six decimals: 2000000 is `2.000000`. The inverse of `fenOfWan`. */
export function wanOfFen(fen: number): string {
  const digits = BigInt(fen).toString().padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

import Code128 from 'jsbarcode/bin/barcodes/CODE128/CODE128_AUTO';

/** ISO/IEC 15417 asks for ten light modules at both ends. */
export const QUIET = 10;

/** The bars of a text in Code 128, subsets chosen for the shortest code; true is dark. @throws RangeError unless printable ASCII. */
export function bars(text: string): boolean[] {
  if (!/^[\x20-\x7e]+$/.test(text)) throw new RangeError('a bar code holds printable ASCII only');
  return [...new Code128(text, {}).encode().data].map((bit) => bit === '1');
}

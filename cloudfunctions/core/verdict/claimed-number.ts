// 140400-20261120-7Q2ZK0V9XM
const LENGTH = 26;
const DASH = 45;
const tail = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The report number a file names in plain bytes, the first one: a hint to explain a mismatch, never a proof. One pass over the
 * bytes, no parser, no decompression, no text made but of a hit: a hostile file costs what its length costs.
 */
export function claimedNumber(bytes: Uint8Array): string | null {
  for (let at = 0; at + LENGTH <= bytes.length; at++) {
    if (bytes[at + 6] === DASH && isNumber(bytes, at)) return String.fromCharCode(...bytes.subarray(at, at + LENGTH));
  }
  return null;
}

function isNumber(bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < LENGTH; i++) {
    const byte = bytes[at + i]!;
    const isDigit = byte >= 48 && byte <= 57;
    const fits = i === 6 || i === 15 ? byte === DASH : i < 15 ? isDigit : isDigit || tail.includes(String.fromCharCode(byte));
    if (!fits) return false;
  }
  return true;
}

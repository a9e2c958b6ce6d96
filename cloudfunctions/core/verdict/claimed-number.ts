const DASH = 45;

/**
 * The report number a file names in plain bytes, the first one: a hint to explain a mismatch, never a proof. One pass over the
 * bytes, no parser, no decompression: hostile files cost what their length costs.
 */
export function claimedNumber(bytes: Uint8Array): string | null {
  // 140400-20261120-7Q2ZK0V9XM: a dash, eight bytes, a dash.
  for (let at = 6; at + 20 <= bytes.length; at++) {
    if (bytes[at] !== DASH || bytes[at + 9] !== DASH) continue;
    let text = '';
    for (let i = at - 6; i < at + 20; i++) text += String.fromCharCode(bytes[i]!);
    if (/^\d{6}-\d{8}-[0-9A-HJKMNP-TV-Z]{10}$/.test(text)) return text;
  }
  return null;
}

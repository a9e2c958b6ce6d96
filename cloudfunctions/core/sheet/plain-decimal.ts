const form = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,2}))?$/;

/**
 * Writes a number without an exponent, exactly: `1.5E-6` is `0.0000015`. Digits are moved, never computed. Anything that is not a
 * number, or has an exponent of three digits, is returned as it came.
 */
export function plainDecimal(text: string): string {
  const found = form.exec(text);
  if (!found?.[4]) return text;
  const [, sign, whole, fraction = '', exponent] = found as unknown as [string, string, string, string | undefined, string];
  const shift = Number(exponent);
  const digits = whole + fraction;
  const point = whole.length + shift;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = padded.slice(at).replace(/0+$/, '');
  return sign + left + (right && `.${right}`);
}

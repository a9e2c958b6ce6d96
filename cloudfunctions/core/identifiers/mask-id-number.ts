/**
 * Hides a personal document number for display: `110***********2196`. The birthday never shows; a number too short to hide
 * behind its ends (under 11 characters, as passports have) keeps only the last two, and under 5 nothing.
 */
export function maskIdNumber(text: string): string {
  if (text.length < 5) return '*'.repeat(text.length);
  if (text.length < 11) return '*'.repeat(text.length - 2) + text.slice(-2);
  return text.slice(0, 3) + '*'.repeat(text.length - 7) + text.slice(-4);
}

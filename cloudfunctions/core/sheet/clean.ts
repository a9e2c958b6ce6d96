const edges = /^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/g;

/** Takes the spaces (half and full width), byte order marks and invisible characters off both ends of a cell's text. */
export function clean(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  const first = trimmed.charCodeAt(0);
  const last = trimmed.charCodeAt(trimmed.length - 1);
  // Invisible characters are rare; the pattern is only paid for when an end may hold one.
  return (first >= 0x200b && first < 0x2070) || (last >= 0x200b && last < 0x2070) ? trimmed.replace(edges, '') : trimmed;
}

// Controls, zero-width characters, directional marks.
// eslint-disable-next-line no-control-regex
const invisible = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;

/**
 * Text that a font can draw in full: a character it lacks becomes `〓（U+XXXXX）`, so that no name silently loses one. Line ends and
 * tabs become spaces; what is invisible goes, above all what turns the order of writing. Nothing is normalised: a name keeps its own form.
 * @param has whether the font draws a code point
 */
export function printable(text: string, has: (codePoint: number) => boolean): string {
  let out = '';
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (/\s/.test(char)) out += char === '\u3000' ? char : ' ';
    else if (invisible.test(char)) continue;
    else out += has(code) ? char : `〓（U+${code.toString(16).toUpperCase().padStart(4, '0')}）`;
  }
  return out;
}

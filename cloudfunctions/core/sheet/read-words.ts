/**
 * Reads one or more words of a list, separated by `;`, `,`, `|`, `/` or spaces, and by `、` unless a word itself holds one.
 *
 * @param values Accepted words, brackets and widths plain, and what each means.
 * @returns The meanings, each once, in the order written; null when a word is none of them or there is none at all.
 */
export function readWords(text: string, values: Readonly<Record<string, string>>): string[] | null {
  const found = new Set<string>();
  for (const part of text.normalize('NFKC').split(/[;,|/\s]+/)) {
    if (part === '') continue;
    for (const word of Object.hasOwn(values, part) ? [part] : part.split('、')) {
      if (!Object.hasOwn(values, word)) return null;
      found.add(values[word]!);
    }
  }
  return found.size > 0 ? [...found] : null;
}

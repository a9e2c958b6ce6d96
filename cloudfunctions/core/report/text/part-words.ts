import { notCollected } from './field-words';

/** A field's sentence in two: what was found, and the kinds that are not collected, which is no finding; either may be empty. */
export function partWords(words: string): [found: string, outside: string] {
  if (!words.endsWith(notCollected)) return [words, ''];
  const at = words.lastIndexOf('；');
  return [words.slice(0, Math.max(at, 0)), words.slice(at + 1)];
}

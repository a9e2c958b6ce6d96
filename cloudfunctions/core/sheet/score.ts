import { matchColumns } from './match-columns';
import type { Template } from './template';

/** Fewer known headings than this are chance: a title or a data row may hold one such word. */
const fewest = 3;

/** How many of a template's columns a row of headings names; 0 when none of them is the template's own. */
export function score(headings: readonly string[], template: Template): number {
  const { at } = matchColumns(headings, template);
  return at.size >= fewest && template.signature.some((code) => at.has(code)) ? at.size : 0;
}

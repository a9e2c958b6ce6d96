import { score } from '../sheet/score';
import { type TemplateId, templates } from './sheets';

/**
 * Tells which kind of sheet a row of headings belongs to.
 *
 * @returns The template that knows most of them, or null when none knows three including one of its own.
 */
export function recogniseTemplate(headings: readonly string[]): TemplateId | null {
  const ranked = templates.map((template) => ({ id: template.id, known: score(headings, template) })).sort((a, b) => b.known - a.known);
  return ranked[0]!.known > 0 ? ranked[0]!.id : null;
}

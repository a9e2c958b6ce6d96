import { matchColumns } from '../sheet/match-columns';
import { housingFundTemplate, socialInsuranceTemplate } from './arrears/columns';
import { coerciveTemplate, criminalJudgmentTemplate } from './coercive/sheet';
import { abnormalOperationTemplate, seriousDishonestyTemplate } from './shared/list-columns';
import { penaltyTemplate } from './penalty/columns';
import { repairTemplate } from './repair/columns';
import { subjectTemplate } from './subject/columns';
import type { Template } from '../sheet/template';

/** Every kind of sheet the product reads. */
export const templates = [
  penaltyTemplate,
  coerciveTemplate,
  seriousDishonestyTemplate,
  abnormalOperationTemplate,
  criminalJudgmentTemplate,
  socialInsuranceTemplate,
  housingFundTemplate,
  repairTemplate,
  subjectTemplate,
] as const;
export type TemplateId = (typeof templates)[number]['id'];

/** Fewer known headings than this are chance: a title or a data row may hold one such word. */
const fewest = 3;

/** How many of a template's columns a row of headings names; 0 when none of them is the template's own. */
export function score(headings: readonly string[], template: Template): number {
  const { at } = matchColumns(headings, template);
  return at.size >= fewest && template.signature.some((code) => at.has(code)) ? at.size : 0;
}

/**
 * Tells which kind of sheet a row of headings belongs to.
 *
 * @returns The template that knows most of them, or null when none knows three including one of its own.
 */
export function recogniseTemplate(headings: readonly string[]): TemplateId | null {
  const ranked = templates.map(({ id }, i) => ({ id, known: score(headings, templates[i]!) })).sort((a, b) => b.known - a.known);
  return ranked[0]!.known > 0 ? ranked[0]!.id : null;
}

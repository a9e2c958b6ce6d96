import { byAuthority } from '../../cloudfunctions/core/places/describe/line';
import type { RuleLine } from '../../types/report';

/** On whose word a rule stands: a clause of the document, the authority's own entry, or the product's default. */
export function clauseWords({ clause, isDefault }: Pick<RuleLine, 'clause' | 'isDefault'>): string {
  if (isDefault) return '默认（文件没有规定）';
  return clause === byAuthority ? `依据：${clause}` : `依据：文件“${clause}”`;
}

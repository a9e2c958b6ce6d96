import { clauseWords } from '../../cloudfunctions/core/places/clause-words';
import { byAuthority } from '../../cloudfunctions/core/places/describe/line';
import type { RuleLine } from '../../types/report';

/** On whose word a rule stands, where no heading says that it is one's ground. */
export function groundWords(rule: Pick<RuleLine, 'clause' | 'isDefault'>): string {
  const words = clauseWords(rule);
  if (rule.isDefault) return words;
  return rule.clause === byAuthority ? `依据：${words}` : `依据：文件“${words}”`;
}

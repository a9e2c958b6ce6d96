import type { RuleLine } from '../../../types/report';

/** On whose word a rule stands where its document is silent. */
export const byDefault = '默认（文件没有规定）';

/** On whose word a rule stands: the clause of the document, the authority's own entry, or the product's default. */
export const clauseWords = ({ clause, isDefault }: Pick<RuleLine, 'clause' | 'isDefault'>): string => (isDefault ? byDefault : clause);

import type { Decision } from '../../../../types/report';
import { outsideWords } from './outside-words';
import { byState } from './state-words';

/** What a report says, in one sentence; the bare words stand only where every field's line says them. */
export function resultWords({ fields, records }: Pick<Decision, 'fields' | 'records'>): string {
  const { clear, cannotSay } = byState(fields);
  const unsaid = cannotSay.length;
  const outside = outsideWords(clear);
  if (records.length > 0) return `查到${records.length}条违法违规记录，列于本报告${unsaid > 0 ? `；另有${unsaid}个领域暂不能说明` : ''}。`;
  if (fields.every((field) => field.bare)) return `所查${fields.length}个领域均无违法违规记录。`;
  if (unsaid === fields.length) return '所查领域均暂不能说明有无违法违规记录。';
  return unsaid > 0
    ? `${unsaid}个领域暂不能说明，其余${fields.length - unsaid}个领域在所列种类内未查到记录${outside}。`
    : `所查领域在所列种类内均未查到记录${outside}。`;
}

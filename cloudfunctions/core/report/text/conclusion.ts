import type { Decision, Scope, Statement } from '../../../../types/report';
import type { Overall } from '../../../../types/verdict';
import type { Conclusion, Tone } from './layout';
import { overallOf } from './overall';
import { clearWords } from './sentence-words';
import { byState, stateWords, worstFirst } from './state-words';

/** The colour of a result's words on paper. */
export const resultTones: Record<Overall['tone'], Tone> = { good: 'clear', bad: 'hasRecords', unknown: 'cannotSay', limited: 'plain' };

/** What a cover says of the result in one look: the words, how far they reach, and what they leave open. */
export function conclusionOf(statement: Pick<Statement, 'decision' | 'scope' | 'place'>): Conclusion {
  const { words, notes, tone } = overallOf(statement);
  return { heading: '查询结果', words: `${words}。`, tone: resultTones[tone], reach: reachOf(statement.decision, statement.scope), notes };
}

/** `查询12个领域（共39个）：1个有记录；11个所列种类内未查到记录。` */
function reachOf({ fields }: Decision, { of, notAsked }: Scope): string {
  const by = byState(fields);
  const parts = worstFirst
    .map((state) => ({ count: by[state].length, label: state === 'clear' ? clearWords(by.clear) : stateWords[state] }))
    .filter(({ count }) => count > 0)
    .map(({ count, label }) => `${count}个${label}`);
  const asked = notAsked.length === 0 ? `全部${of}个领域` : `${fields.length}个领域（共${of}个）`;
  return `查询${asked}：${parts.join('；')}。`;
}

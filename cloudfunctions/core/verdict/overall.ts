import type { Decision } from '../../../types/report';
import type { Overall } from '../../../types/verdict';
import { outsideWords } from '../report/text/outside-words';
import { byState, countStates, stateWords } from '../report/text/state-words';

/** What the words of a result stand on: fields by what they say, the records counted (null: only that there are some), bare words or not. */
export interface Counted {
  clear: number;
  hasRecords: number;
  cannotSay: number;
  records: number | null;
  /** Every field earned the bare words 无违法违规记录. */
  bare: boolean;
  /** What the clear fields don't collect, as `outsideWords` says it; empty where that isn't told. */
  outside: string;
}

/** The result in a few words, never better than its worst field: the same at every door. */
export function overallWords({ clear, hasRecords, cannotSay, records, bare, outside }: Counted): Overall {
  const open = cannotSay > 0 ? [`${cannotSay}个领域数据还不完整，暂不能说明，不等于有记录。`] : [];
  if (hasRecords > 0 || records)
    return { tone: 'bad', words: records === null ? `${hasRecords}个领域有违法违规记录` : `有违法违规记录${records}条`, notes: open };
  if (cannotSay > 0 && clear === 0) return { tone: 'unknown', words: stateWords.cannotSay, notes: open };
  if (cannotSay > 0)
    return { tone: 'unknown', words: '部分领域暂不能说明', notes: [...open, `其余${clear}个领域在所列种类内未查到记录${outside}。`] };
  if (bare) return { tone: 'good', words: '无违法违规记录', notes: [] };
  return { tone: 'good', words: stateWords.clear, notes: [`以报告各领域列明的种类为准${outside}。`] };
}

/** The result of a report. */
export function overallOf({ fields, records }: Pick<Decision, 'fields' | 'records'>): Overall {
  const { clear } = byState(fields);
  const bare = fields.every((field) => field.bare);
  return overallWords({ ...countStates(fields), records: records.length, bare, outside: outsideWords(clear) });
}

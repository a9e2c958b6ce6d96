import type { Decision } from '../../../types/report';
import type { Overall } from '../../../types/verdict';

/** What the words of a result stand on: fields by what they say, the records counted (null: only that there are some), bare words or not. */
export interface Counted {
  clear: number;
  hasRecords: number;
  cannotSay: number;
  records: number | null;
  /** Every field earned the bare words 无违法违规记录. */
  bare: boolean;
}

/** The result in a few words, never better than its worst field: the same at every door. */
export function overallWords({ clear, hasRecords, cannotSay, records, bare }: Counted): Overall {
  const open = cannotSay > 0 ? [`${cannotSay}个领域数据还不完整，暂不能说明，不等于有记录。`] : [];
  if (hasRecords > 0 || records)
    return { tone: 'bad', words: records === null ? `${hasRecords}个领域有违法违规记录` : `有违法违规记录${records}条`, notes: open };
  if (cannotSay > 0 && clear === 0) return { tone: 'unknown', words: '暂不能说明', notes: open };
  if (cannotSay > 0) return { tone: 'unknown', words: '部分领域暂不能说明', notes: [...open, `其余${clear}个领域未查到记录。`] };
  if (bare) return { tone: 'good', words: '无违法违规记录', notes: [] };
  return { tone: 'good', words: '未查到违法违规记录', notes: ['以各领域列明的种类为准。'] };
}

/** The result of a report. */
export function overallOf({ fields, records }: Pick<Decision, 'fields' | 'records'>): Overall {
  const count = (state: string): number => fields.filter((field) => field.state === state).length;
  const [clear, hasRecords, cannotSay] = [count('clear'), count('hasRecords'), count('cannotSay')];
  return overallWords({ clear, hasRecords, cannotSay, records: records.length, bare: fields.every((field) => field.bare) });
}

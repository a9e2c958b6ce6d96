import { cannotSayReasons, recordKinds } from '../../../../types/kinds';
import type { KindLine, Line } from '../../../../types/report';
import { dayWords } from '../../dates/words';
import { bareWords } from './sentence-words';

interface Said {
  sentence: Line['sentence'];
  /** How many records stand in the line. */
  records: number;
  /** What a subject-wide line is called, which stands before it; null: the line names its kinds. */
  name: string | null;
}

const reasons = (lines: KindLine[]): string => [...new Set(lines.flatMap((l) => l.reasons))].map((r) => cannotSayReasons[r]).join('、');

/** `截至…`: the first day up to which not all of these kinds are complete any more. */
const upTo = (lines: KindLine[]): string => {
  const days = lines.flatMap(({ asOf }) => asOf ?? []).sort();
  return days[0] ? `截至${dayWords(days[0])}` : '';
};

/**
 * The sentence a line says: with the kinds behind it and the day they reach. 无违法违规记录 stands only where every kind that the line's own
 * duties list is attested and clear, and 行政处罚 is among them; docs/spec.md §3.
 */
export function wordsFor(kinds: KindLine[], { sentence, records, name }: Said): string {
  const names = (lines: KindLine[]): string => lines.map((l) => recordKinds[l.kind]).join('、');
  const of = (lines: KindLine[], words: string): string => (name === null ? `${names(lines)}：${words}` : words);
  const bracketed = (...parts: string[]): string => {
    const inside = parts.filter((part) => part !== '').join('，');
    return inside === '' ? '' : `（${inside}）`;
  };
  if (sentence === 'bare' || sentence === 'displayed') return `${bareWords[sentence]}${bracketed(names(kinds), upTo(kinds))}`;
  if (kinds.length === 0) return sentence === 'named' ? '已报送的记录均不列入' : '没有归集列入报告的记录种类';

  const by = (state: KindLine['state']): KindLine[] => kinds.filter((kind) => kind.state === state);
  const [clear, unsaid] = [by('clear'), by('cannotSay')];
  const partial = by('hasRecords').filter((kind) => kind.reasons.length > 0);
  return [
    records > 0 ? `有${records}条${name === null ? '违法违规记录' : '记录'}` : null,
    clear.length > 0 && records === 0 ? `${of(clear, '未查到记录')}${bracketed(upTo(clear))}` : null,
    unsaid.length > 0 ? of(unsaid, `暂不能说明（${reasons(unsaid)}）`) : null,
    partial.length > 0 ? of(partial, `可能还有未归集的记录（${reasons(partial)}）`) : null,
  ]
    .filter((part) => part !== null)
    .join('；');
}

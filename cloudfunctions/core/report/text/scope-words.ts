import type { Result } from '../../../../types/verdict';
import { dayWords, periodWords } from '../../dates/words';
import { periodName, purposeItem } from './cover-items';
import type { Pair } from './layout';

type Reach = Pick<Result, 'place' | 'fields' | 'scope' | 'period' | 'asOf' | 'purpose'>;

const fieldsOf = ({ fields, scope }: Reach): string => {
  const asked = fields.clear + fields.hasRecords + fields.cannotSay;
  return scope && scope.notAsked.length > 0 ? `${asked}个领域（共${scope.of}个，${scope.notAsked.length}个没有查）` : `${asked}个领域`;
};

/** How far a result reaches, item by item; a paper's code tells neither the day nor the purpose. */
export function scopeItems(reach: Reach): Pair[] {
  const known: Pair[] = [['数据截至', reach.asOf === null ? '部分领域未报送' : dayWords(reach.asOf)], purposeItem(reach.purpose)];
  const missing = ({ scope }: Reach): Pair[] => (scope && scope.notAsked.length > 0 ? [['没有查的领域', scope.notAsked.join('、')]] : []);
  return [
    ['范围', `${reach.place}${fieldsOf(reach)}`],
    [periodName, periodWords(reach.period)],
    ...(reach.scope ? known : []),
    ...missing(reach),
  ];
}

/** The same in one line, for lists and tables. */
export const scopeWords = (reach: Reach): string => `${reach.place}${fieldsOf(reach)}，${periodWords(reach.period)}`;

import { recordKinds } from '../../../../types/kinds';
import type { RecordLine } from '../../../../types/report';
import { dayWords } from '../../dates/words';
import type { Cell, Pair } from './layout';
import { kindOf } from '../../kinds';
import { yuanWords } from './yuan-words';

const disputed = '异议处理中';

/** How a record stands: repaired, no longer displayed. */
const marksOf = ({ repaired, display }: RecordLine): string[] => [
  ...(repaired === null ? [] : ['已修复']),
  ...(display?.ended ? ['公示期已满'] : []),
];

/** What a record is: its kind, and whether it is repaired or no longer displayed. */
export function recordName(record: RecordLine): string {
  const { kind } = record;
  const marks = marksOf(record);
  return `${recordKinds[kind]}${marks.length > 0 ? `（${marks.join('、')}）` : ''}`;
}

/** Everything a report says of one record, each part under the name its kind gives it; what a record doesn't say is left out. */
export function recordParts(record: RecordLine): Pair[] {
  const { words, procedure } = kindOf(record.kind);
  const parts: (readonly [label: string | null, value: string | null])[] = [
    [words.organ, record.organ],
    [words.number, record.documentNumber],
    ['名单', record.list],
    [words.decided, dayWords(record.decided)],
    ['移出日期', record.removed && dayWords(record.removed)],
    ['领域', fieldsOf(record)],
    ['程序', procedure ? procedureWords(record) : null],
    [words.categories, record.categories.join('、')],
    [words.violation, record.violation],
    [words.content, record.content],
    [words.fine, record.fineFen === null ? null : yuanWords(record.fineFen)],
    ['公示期', record.display?.ended ? endedWords(record.display) : null],
    ['信用修复', record.repaired && `${dayWords(record.repaired)}已修复`],
    ['异议', record.underObjection ? disputed : null],
  ];
  return parts.filter((part): part is Pair => Boolean(part[0] && part[1]));
}

/** What stands over the cells of {@link recordCells}, each with its share of the width. */
export const recordColumns = [
  { title: '序号', weight: 5.5 },
  { title: '日期', weight: 15.5 },
  { title: '种类和状态', weight: 12 },
  { title: '机关和文号', weight: 22 },
  { title: '事由和内容', weight: 34 },
  { title: '领域', weight: 11 },
];

/** A record as a row of a table: what it is in the columns, every other part of {@link recordParts} below its matter, under its name. */
export function recordCells(record: RecordLine, index: number): Cell[] {
  const { words } = kindOf(record.kind);
  const parts = recordParts(record);
  const columns = [words.organ, words.number, words.decided, '领域', '异议'];
  const matter = ['名单', words.violation, words.content];
  const said = (of: (label: string) => boolean): string =>
    parts.flatMap(([label, value]) => (of(label) ? [`${label}：${value}`] : [])).join('；');
  const marks = [...marksOf(record), ...(record.underObjection ? [disputed] : [])];
  const cell = (text: string, aside = ''): Cell => ({ text, tone: 'plain', aside });
  return [
    cell(String(index + 1)),
    cell(dayWords(record.decided)),
    cell(recordKinds[record.kind], marks.join('、')),
    cell(record.organ, record.documentNumber),
    cell(
      said((label) => matter.includes(label)),
      said((label) => !columns.includes(label) && !matter.includes(label)),
    ),
    cell(fieldsOf(record)),
  ];
}

const fieldsOf = ({ fields }: RecordLine): string => fields.join('、') || '不分领域';

const endedWords = ({ until, computed }: NonNullable<RecordLine['display']>): string =>
  `已满，至${dayWords(until)}${computed ? '（按令36号的最长公示期推算）' : ''}`;

const procedureWords = ({ procedure, procedureAssumed }: RecordLine): string =>
  `${procedure === 'simple' ? '简易程序' : '普通程序'}${procedureAssumed ? '（报送单位未注明，按普通程序列示）' : ''}`;

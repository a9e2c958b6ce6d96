import { recordKinds } from '../../../../types/kinds';
import type { RecordLine } from '../../../../types/report';
import { dayWords } from '../../dates/words';
import type { Pair } from './layout';
import { kindOf } from '../../kinds';
import { yuanWords } from './yuan-words';

/** What a record is: its kind, and whether it is repaired or no longer displayed. */
export function recordName({ kind, repaired, display }: RecordLine): string {
  const marks = [repaired === null ? null : '已修复', display?.ended ? '公示期已满' : null].filter((mark) => mark !== null);
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
    ['领域', record.fields.join('、') || '不分领域'],
    ['程序', procedure ? procedureWords(record) : null],
    [words.categories, record.categories.join('、')],
    [words.violation, record.violation],
    [words.content, record.content],
    [words.fine, record.fineFen === null ? null : yuanWords(record.fineFen)],
    ['公示期', record.display?.ended ? endedWords(record.display) : null],
    ['信用修复', record.repaired && `${dayWords(record.repaired)}已修复`],
    ['异议', record.underObjection ? '异议处理中' : null],
  ];
  return parts.filter((part): part is Pair => Boolean(part[0] && part[1]));
}

const endedWords = ({ until, computed }: NonNullable<RecordLine['display']>): string =>
  `已满，至${dayWords(until)}${computed ? '（按令36号的最长公示期推算）' : ''}`;

const procedureWords = ({ procedure, procedureAssumed }: RecordLine): string =>
  `${procedure === 'simple' ? '简易程序' : '普通程序'}${procedureAssumed ? '（报送单位未注明，按普通程序列示）' : ''}`;

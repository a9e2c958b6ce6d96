import { arrearsKinds, recordKinds } from '../../../../types/kinds';
import type { RecordLine, Statement } from '../../../../types/report';
import { kindOf } from '../../kinds';
import type { Block, Pair, Section } from './layout';
import { recordWords } from '../../kinds/words';
import { dayWords, yuanWords } from './words';

/** The records that count, each with what makes it checkable. */
export function recordsSection({ decision }: Statement): Section {
  const blocks: Block[] =
    decision.records.length === 0
      ? [{ kind: 'text', text: '在所列领域、种类和时段内没有列出的记录。', tone: 'plain' }]
      : decision.records.map((record, i) => block(record, i));
  return { heading: '违法违规记录', page: false, blocks };
}

/** What a document shows beside the records, not counted (黑河: repaired penalties). */
export function separateSection({ decision }: Statement): Section | null {
  if (decision.listedSeparately.length === 0) return null;
  return { heading: '另行列示的记录（不计入）', page: false, blocks: decision.listedSeparately.map((record, i) => block(record, i)) };
}

/** Arrears: shown where the document says so, never counted as a violation. */
export function arrearsSection({ decision }: Statement): Section | null {
  if (decision.arrears.length === 0) return null;
  const cell = (text: string) => ({ text, tone: 'plain' as const });
  const columns = ['种类', '单位', '金额', '截至'].map((title) => ({ title, weight: 25 }));
  const rows = decision.arrears.map((a) => [cell(arrearsKinds[a.kind]), cell(a.unit), cell(yuanWords(a.amountFen)), cell(a.asOf)]);
  return {
    ...{ heading: '欠缴情况（不属于违法违规记录）', page: false },
    blocks: [{ kind: 'table', columns, rows }],
  };
}

function block(record: RecordLine, index: number): Block {
  const words = recordWords[record.kind];
  const pairs: (Pair | null)[] = [
    [words.organ, record.organ],
    [words.number, record.documentNumber],
    pair('名单', record.list),
    [words.decided, dayWords(record.decided)],
    pair('移出日期', record.removed && dayWords(record.removed)),
    ['领域', record.fields.join('、')],
    pair('程序', kindOf(record.kind).procedure ? procedure(record) : null),
    pair(words.categories, record.categories.join('、')),
    pair(words.violation, record.violation),
    pair(words.content, record.content),
    pair(words.fine, record.fineFen === null ? null : yuanWords(record.fineFen)),
    pair('信用修复', record.repaired && `${dayWords(record.repaired)}已修复`),
    pair('异议', record.underObjection ? '异议处理中' : null),
  ];
  const mark = record.repaired === null ? '' : '（已修复）';
  return { kind: 'pairs', title: `${index + 1}. ${recordKinds[record.kind]}${mark}`, pairs: pairs.filter((p) => p !== null) };
}

const pair = (label: string | null, value: string | null): Pair | null => (label && value ? [label, value] : null);

const procedure = (record: RecordLine): string =>
  `${record.procedure === 'simple' ? '简易程序' : '普通程序'}${record.procedureAssumed ? '（报送单位未注明，按普通程序列示）' : ''}`;

import { arrearsKinds, recordKinds } from '../../../types/kinds';
import type { RecordLine, Statement } from '../../../types/report';
import type { Block, Pair, Section } from './layout';
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
export function apartSection({ decision }: Statement): Section | null {
  if (decision.apart.length === 0) return null;
  return { heading: '另行列示的记录（不计入）', page: false, blocks: decision.apart.map((record, i) => block(record, i)) };
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
  const pairs: (Pair | null)[] = [
    ['决定机关', record.organ],
    ['文号', record.documentNumber],
    record.list === null ? null : ['名单', record.list],
    [record.kind === 'seriousDishonesty' || record.kind === 'abnormalOperation' ? '列入日期' : '决定日期', dayWords(record.decided)],
    record.removed === null ? null : ['移出日期', dayWords(record.removed)],
    ['领域', record.fields.join('、')],
    record.kind === 'penalty'
      ? [
          '程序',
          `${record.procedure === 'simple' ? '简易程序' : '普通程序'}${record.procedureAssumed ? '（报送单位未注明，按普通程序列示）' : ''}`,
        ]
      : null,
    record.categories.length === 0 ? null : ['处罚类别', record.categories.join('、')],
    record.violation === '' ? null : ['违法行为', record.violation],
    record.content === '' ? null : ['处罚内容', record.content],
    record.fineFen === null ? null : ['罚款金额', yuanWords(record.fineFen)],
    record.repaired === null ? null : ['信用修复', `${dayWords(record.repaired)}已修复`],
    record.underObjection ? ['异议', '异议处理中'] : null,
  ];
  const mark = record.repaired === null ? '' : '（已修复）';
  return { kind: 'pairs', title: `${index + 1}. ${recordKinds[record.kind]}${mark}`, pairs: pairs.filter((pair) => pair !== null) };
}

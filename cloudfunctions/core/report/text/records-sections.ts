import { arrearsKinds, recordKinds } from '../../../../types/kinds';
import type { Decision, RecordLine } from '../../../../types/report';
import { dayWords } from '../../dates/words';
import type { Block, Section } from './layout';
import { recordCells, recordColumns } from './record-parts';
import { yuanWords } from './yuan-words';

/** What stands over the records that count: how many. */
export const recordsHeading = (records: RecordLine[]): string =>
  records.length === 0 ? '违法违规记录' : `违法违规记录（${records.length}条）`;

/** What stands over the records that a document shows beside those that count: which they are, and that they don't. */
export function listedSeparatelyHeading(records: RecordLine[]): string {
  const kinds = Object.entries(recordKinds).flatMap(([kind, name]) => (records.some((record) => record.kind === kind) ? [name] : []));
  const repaired = records.every((record) => record.repaired !== null) ? '已修复的' : '';
  return `${repaired}${kinds.join('、')}（另行列示${records.length}条，不计入）`;
}

/** The records that count, a row each with what makes it checkable. */
export function recordsSection({ records }: Decision): Section {
  const none: Block = { kind: 'text', text: '在所列领域、种类和时段内没有列出的记录。', tone: 'plain' };
  return { heading: recordsHeading(records), page: false, blocks: [records.length === 0 ? none : tableOf(records)] };
}

/** What a document shows beside the records, not counted (黑河: repaired penalties). */
export function listedSeparatelySection({ listedSeparately }: Decision): Section | null {
  if (listedSeparately.length === 0) return null;
  return { heading: listedSeparatelyHeading(listedSeparately), page: false, blocks: [tableOf(listedSeparately)] };
}

const arrearsHeading = '欠缴情况（不属于违法违规记录）';

/** Arrears: shown where the document says so, never counted as a violation. */
export function arrearsSection({ arrears }: Decision): Section | null {
  if (arrears.length === 0) return null;
  const cell = (text: string) => ({ text, tone: 'plain' as const });
  const columns = [
    { title: '种类', weight: 25 },
    { title: '情况', weight: 40 },
    { title: '单位', weight: 35 },
  ];
  const rows = arrears.map(({ kind, words, owed, units }) => {
    const of = owed.map(({ unit, amountFen, asOf }) => `${unit}（${yuanWords(amountFen)}，截至${dayWords(asOf)}）`);
    return [arrearsKinds[kind], words, [...of, ...units.map((unit) => `${unit}（未提供）`)].join('；') || '—'].map(cell);
  });
  return { heading: arrearsHeading, page: false, blocks: [{ kind: 'table', columns, rows }] };
}

const tableOf = (records: RecordLine[]): Block => ({ kind: 'table', columns: recordColumns, rows: records.map(recordCells) });

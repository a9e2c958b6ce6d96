import { AppError } from '../../types/errors';
import { doorNames, reasons, verdicts } from '../../types/verdict';
import type { Action, Call } from '../runtime/call';
import { SERVICE_NAME } from '../runtime/settings';
import { instantWords } from '../core/dates/words';
import { byWords } from '../core/report/text/receipt-text';
import { scopeWords } from '../core/report/text/scope-words';
import { writeTable } from '../core/sheet/write-table';
import { type Line, ofDays, ownReceipts } from '../receipts/own-receipts';

/** An answer carries 1 MB, as base64. */
const MOST_BYTES = 700_000;
const MOST = 4000;
const PAGE = 900;

const headings = [
  '核验时间',
  '核验方式',
  '核验人',
  '结论',
  '说明',
  '报告结果',
  '查询范围',
  '没有查的领域',
  '数据截至',
  '使用用途',
  '结果的说明',
  '名称',
  '统一社会信用代码或证件号码',
  '报告编号',
  '文件摘要SHA-256',
  '摘要由谁计算',
  '回执编号',
];

const row = ({ at, door, by, known, reason, result, name, uscc, number, sha256, hashedBy, _id }: Line): string[] => [
  instantWords(at),
  doorNames[door],
  byWords(by, known ?? null),
  verdicts[reasons[reason].verdict],
  reasons[reason].hint,
  result ? `${result.demo ? '（演示）' : ''}${result.overall.words}` : '',
  result ? scopeWords(result) : '',
  result?.scope?.notAsked.join('、') ?? '',
  result?.asOf ?? '',
  result?.purpose ?? '',
  result?.overall.notes.join('') ?? '',
  name ?? '',
  uscc ?? '',
  number,
  sha256 ?? '',
  hashedBy === null ? '' : hashedBy === 'client' ? '核验人一方' : '本平台',
  _id,
];

const tooMany = (): AppError =>
  new AppError('TOO_LARGE', 'more receipts than an answer holds', {
    hint: '这些天的核验记录太多，一份表放不下。请缩短日期范围，分几次导出。',
  });

/**
 * One's own verifications of some days as a sheet, newest first: all of them or none.
 * @throws AppError BAD_INPUT for days in the wrong order, TOO_LARGE for more than 4,000
 */
export const exportReceipts: Action<'verifier', 'exportReceipts', 'none', Call> = async (call, { from, to }) => {
  if (from > to) throw new AppError('BAD_INPUT', 'the days are in the wrong order', { hint: '开始日期要早于结束日期，请重新选择。' });
  const all: Line[] = [];
  for (let before: number | null | undefined; before !== null;) {
    const { shown, next }: Awaited<ReturnType<typeof ownReceipts>> = await ownReceipts(call, { at: ofDays(from, to, before) }, PAGE);
    all.push(...shown);
    before = next;
    if (all.length > MOST) throw tooMany();
  }
  const bytes = await writeTable('核验记录', headings, all.map(row));
  if (bytes.length > MOST_BYTES) throw tooMany();
  return { fileName: `${SERVICE_NAME}核验记录${from}至${to}.xlsx`, content: Buffer.from(bytes).toString('base64'), rows: all.length };
};

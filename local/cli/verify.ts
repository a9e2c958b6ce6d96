import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shanghaiDay } from '../../cloudfunctions/core/dates/shanghai-day';
import { instantWords, untilWords } from '../../cloudfunctions/core/dates/words';
import { issuedName, itemNames, subjectNames } from '../../cloudfunctions/core/report/text/cover-items';
import type { Pair } from '../../cloudfunctions/core/report/text/layout';
import { lifeNames } from '../../cloudfunctions/core/report/text/life-names';
import { receiptConclusion, receiptItems, receiptNumber } from '../../cloudfunctions/core/report/text/receipt-text';
import { scopeItems } from '../../cloudfunctions/core/report/text/scope-words';
import { disclose, lifeUnder } from '../../cloudfunctions/core/verdict/disclose';
import { ORIGINAL_LIMIT } from '../../cloudfunctions/core/verdict/file-shape';
import { judgeFile } from '../../cloudfunctions/verification/judge-file';
import type { ReceiptData } from '../../types/receipt-data';
import type { Life } from '../../types/report';
import type { Compare, Result } from '../../types/verdict';
import { root } from '../paths';
import { withCloud } from './with-cloud';
import { args } from './args';
import { run } from './run';

const usage = 'npm run verify -- 文件.pdf或.json [--json] [--data 目录]';

/**
 * Verify a file against the data of a folder: a report's PDF or its data, a receipt's PDF or JSON. Exit code 0: a report, genuine and valid,
 * or a genuine receipt; 2: anything else.
 */
export default run(module, async () => {
  const { values, positionals } = args({ json: { type: 'boolean' }, data: { type: 'string' } }, usage, 1);
  const [file] = positionals;
  if (!file) throw new Error(`请给出一个文件。用法：${usage}`);
  const { head, size } = headOf(file);
  await withCloud(resolve(values.data ?? join(root, 'data')), async (now) => {
    const { reason, report, file: hashed, past } = await judgeFile(head, size, shanghaiDay(now));
    const answer = { ...disclose('file', reason, report), door: 'file', at: now, sha256: hashed?.sha256 ?? null, size, past: past ?? null };
    if (past && report) answer.life = lifeUnder(past.door, past.reason, report.life);
    if (answer.verdict !== 'genuine' && answer.verdict !== 'receipt') process.exitCode = 2;
    if (values.json) return console.log(JSON.stringify(answer, null, 1));
    console.log(`${answer.words}（${reason}）\n${answer.hint}${answer.next}`);
    if (past) console.log(pastWords(past, answer.life));
    if (answer.result?.demo || past?.demo) console.log('演示数据：这份报告只供试用，不能作为证明。');
    if (answer.result && answer.verdict !== 'genuine') console.log('以下是报告原来的结果，现在不能作为依据。');
    for (const line of [...resultLines(answer.result), ...comparedLines(answer.compare)]) console.log(line);
  });
});

const item = ([name, value]: Pair): string => `${name} ${value}`;

/** What a report says and how far that reaches, as at every door. */
const resultLines = (result: Result | null): string[] =>
  result ? [`${result.overall.words}。`, ...result.overall.notes, ...scopeItems(result).map(item)] : [];

function comparedLines(compare: Compare | null): string[] {
  if (!compare) return [];
  const { name, uscc, number, issuer, issued, validTo } = compare;
  const [nameName, codeName] = subjectNames(Boolean(uscc?.includes('*')));
  const known: Pair[] =
    name && uscc
      ? [
          [nameName, name],
          [codeName, uscc],
        ]
      : [];
  const rest: Pair[] = [
    [itemNames.number, number],
    [itemNames.issuer, issuer],
    [issuedName, instantWords(issued)],
    [itemNames.validTo, untilWords(validTo)],
  ];
  return [...known, ...rest].map(item);
}

/** What a receipt said, item by item, and how its report stands now. */
function pastWords(past: ReceiptData, life: Life | null): string {
  const { words, reach, notes } = receiptConclusion(past);
  const items = receiptItems(past).map(([name, value]) => `${name} ${value}`);
  const now = life ? [`那份报告现在 ${lifeNames[life.state]}`] : [];
  return [words, reach, ...notes, ...items, `${receiptNumber} ${past.id}`, ...now].join('\n');
}

/** No more of a file is read than can matter. */
function headOf(file: string): { head: Buffer; size: number } {
  const handle = openSync(file, 'r');
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) throw new Error(`这不是文件：${file}。用法：${usage}`);
    const { size } = stat;
    const head = Buffer.alloc(Math.min(size, ORIGINAL_LIMIT));
    for (let at = 0; at < head.length;) {
      const read = readSync(handle, head, at, head.length - at, at);
      if (read === 0) break;
      at += read;
    }
    return { head, size };
  } finally {
    closeSync(handle);
  }
}

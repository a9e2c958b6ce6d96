import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { sheetRules } from '../../cloudfunctions/core/sheet/rules';
import { sheetLimits } from '../../cloudfunctions/core/sheet/limits';
import { type Reading, readSubmission, receiveSheet } from '../../cloudfunctions/intake/receive-sheet';
import { isDay } from '../../cloudfunctions/core/dates/is-day';
import { shanghaiDay } from '../../cloudfunctions/core/dates/shanghai-day';
import { AppError } from '../../types/errors';
import { root } from '../paths';
import { withCloud } from './with-cloud';
import { args } from './args';
import { placeNamed } from './place-named';
import { run } from './run';

const usage =
  'npm run intake -- 文件 --jurisdiction changzhi [--field 领域] [--all-or-nothing] [--dry-run] [--json] [--data 目录] [--today 2026-11-20]';

export default run(module, async () => {
  const { values, positionals } = args(
    {
      jurisdiction: { type: 'string' },
      field: { type: 'string' },
      'all-or-nothing': { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
      data: { type: 'string' },
      today: { type: 'string' },
    },
    usage,
    1,
  );
  const [file] = positionals;
  if (values.today !== undefined && !isDay(values.today)) throw new Error(`日期格式不对，例如 2026-11-20。用法：${usage}`);
  if (!file || !values.jurisdiction) throw new Error(`请给出一个文件和地区。用法：${usage}`);
  const submission = {
    jurisdiction: placeNamed(values.jurisdiction).id,
    bytes: readWithin(file, sheetLimits.bytes),
    fileName: basename(file),
    field: values.field ?? null,
    allOrNothing: values['all-or-nothing'] ?? false,
  };

  if (values['dry-run']) {
    // Nothing is kept, so any key will do for the tags of natural persons.
    process.env.APP_HMAC_KEY ??= randomBytes(32).toString('base64');
    process.env.APP_MASTER_KEYS ??= JSON.stringify({ 1: randomBytes(32).toString('base64') });
    const { reading } = await readSubmission(submission, values.today ?? shanghaiDay(Date.now()));
    return say(reading, values.json ?? false);
  }

  await withCloud(resolve(values.data ?? join(root, 'data')), async (now) => {
    const call = { account: 'operator', now, today: values.today ?? shanghaiDay(now) };
    const received = await receiveSheet(submission, call, progress(values.json ?? false));
    const { reading, outcome, batch: _batch, ...counts } = received;
    say(reading, values.json ?? false, { outcome, ...counts });
    if (outcome === 'refused') process.exitCode = 1;
  });
});

/** A file that is too large is refused by its size, before it is read. */
function readWithin(file: string, limit: number): Uint8Array {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new Error(`找不到文件：${file}。请核对路径。`);
  if (size > limit) throw new AppError('SHEET_TOO_LARGE', `${size} bytes`);
  return readFileSync(file);
}

function progress(quiet: boolean): (done: number, of: number) => void {
  let shown = -1;
  return (done, of) => {
    const percent = Math.floor((done / of) * 100);
    if (quiet || percent === shown) return;
    shown = percent;
    process.stderr.write(`\r已处理 ${done} / ${of} 行（${percent}%）${done === of ? '\n' : ''}`);
  };
}

function say(reading: Reading, json: boolean, received: Record<string, unknown> = {}): void {
  const { rows, accepted, rejected, duplicates, errors } = reading;
  const { simpleProcedure, fineTotalFen, perSubject } = reading;
  const sums = perSubject ? { simpleProcedure, fineTotalFen, perSubject } : {};
  const report = { rows, accepted: accepted.length, rejected: rejected.length, duplicates, errors, ...sums, ...received };
  if (json) return void console.log(JSON.stringify(report, null, 1));

  console.log(
    `共 ${rows} 行：合格 ${accepted.length}，不合格 ${rejected.length}，重复 ${duplicates.length}${duplicates.length > 0 ? `（第 ${duplicates.join('、')} 行）` : ''}。`,
  );
  for (const { row, column, rule } of errors) console.log(`  第 ${row} 行 ${column}：${sheetRules[rule]}`);
  for (const warning of reading.warnings) {
    if (warning.kind === 'unknownColumns') console.log(`  提示：未识别的列 ${warning.columns.join('、')}，已忽略。`);
    if (warning.kind === 'shouldOmit') {
      const what = warning.what === 'simpleProcedure' ? '简易程序处罚' : '依法不予处罚的决定';
      console.log(`  提示：${warning.rows} 行是${what}，本地文件要求不报送；已接收，不列入报告。`);
    }
    if (warning.kind === 'procedureAssumed') console.log(`  提示：${warning.rows} 行没有写明处罚程序，按普通程序列示，并在报告中注明。`);
  }
  if (received.outcome === 'knownFile') console.log('这个文件以前已经接收过，没有改变任何数据。');
  if (received.outcome === 'refused') console.log('有不合格的行，按要求整份未接收。请修改后重新提交。');
  if (received.outcome === 'stored') {
    console.log(
      `已入库：新增 ${received.stored}，已有 ${received.known}，更正 ${received.corrected}，已有更新的 ${received.superseded}，待匹配 ${received.quarantined}。`,
    );
    if (accepted.length > 0 && received.quarantined === accepted.length)
      console.log('  提示：没有一行对得上这个地区的单位和登记的经营主体，都在待匹配里。请核对 --jurisdiction，并先接收经营主体表。');
  }
}

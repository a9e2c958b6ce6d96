import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shanghaiDay } from '../../cloudfunctions/core/dates/shanghai-day';
import { disclose } from '../../cloudfunctions/core/verdict/disclose';
import { ORIGINAL_LIMIT } from '../../cloudfunctions/core/verdict/file-shape';
import { judgeFile } from '../../cloudfunctions/verification/judge-file';
import { root } from '../paths';
import { withCloud } from './with-cloud';
import { args } from './args';
import { run } from './run';

const usage = 'npm run verify -- 文件.pdf [--json] [--data 目录]';

/** Verify a PDF against the data of a folder. Exit code 0: genuine and valid; 2: anything else. */
export default run(module, async () => {
  const { values, positionals } = args({ json: { type: 'boolean' }, data: { type: 'string' } }, usage, 1);
  const [file] = positionals;
  if (!file) throw new Error(`请给出一个文件。用法：${usage}`);
  const { head, size } = headOf(file);
  await withCloud(resolve(values.data ?? join(root, 'data')), async (now) => {
    const { reason, report, file: hashed } = await judgeFile(head, size, shanghaiDay(now));
    const answer = { ...disclose('file', reason, report), door: 'file', at: now, sha256: hashed?.sha256 ?? null, size };
    if (answer.verdict !== 'genuine') process.exitCode = 2;
    if (values.json) return console.log(JSON.stringify(answer, null, 1));
    console.log(`${answer.words}（${reason}）\n${answer.hint}${answer.next}`);
    if (answer.result?.demo) console.log('演示数据：这份报告只供试用，不能作为证明。');
    const { compare } = answer;
    if (!compare) return;
    if (compare.name) console.log(`名称 ${compare.name}\n统一社会信用代码 ${compare.uscc}`);
    console.log(`编号 ${compare.number}\n出具单位 ${compare.issuer}\n有效期至 ${compare.validTo}`);
  });
});

/** No more of a file is read than can matter. */
function headOf(file: string): { head: Uint8Array; size: number } {
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

import fs from 'node:fs';
import { type Server, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { systemWords } from '../../local/cli/system-error';
import { runCommand } from '../support/command';

// What a command refuses it says in plain words with the next step, before it builds anything.

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'commands-'));
const dataDir = path.join(dir, 'data');
afterAll(() => fs.rmSync(dir, { recursive: true, force: true }));

/** A folder nobody may write into, root neither. */
function locked(): string {
  if (process.getuid?.() === 0) return '/sys/compliance-code';
  const folder = path.join(dir, 'locked');
  fs.mkdirSync(folder, { mode: 0o500 });
  return path.join(folder, 'data');
}
function aFile(): string {
  const file = path.join(dir, 'file');
  fs.writeFileSync(file, '');
  return file;
}

const report = (out: string, place = 'changzhi') => ['--jurisdiction', place, '--subject', '911404007L7CTWN38Y', '--out', out];

let taken: Server;
beforeAll(() => new Promise<void>((resolve) => void (taken = createServer().listen(0, '127.0.0.1', () => resolve()))));
afterAll(() => new Promise((resolve) => taken.close(resolve)));
const port = (): string => String((taken.address() as { port: number }).port);

test.each<[what: string, command: string, args: () => string[], words: RegExp]>([
  ['a port that is taken', 'start', () => ['--port', port(), '--data', dataDir], /端口 \d+ 已被其他程序占用。.*--port/],
  ['a port that is none', 'start', () => ['--port', 'x'], /端口号应在0到65535之间/],
  ['a clock that is none', 'start', () => ['--clock', '昨天'], /时间格式不对/],
  ['real data without an operator', 'start', () => ['--real'], /CONFIG_MISSING：.*--organiser 主办单位 --telephone 咨询电话/],
  ['an operator without a telephone', 'start', () => ['--real', '--organiser', '示例市数据局'], /请加上 --telephone 咨询电话/],
  ['a telephone that is none', 'start', () => ['--real', '--organiser', '示例市数据局', '--telephone', '5'], /--telephone 的写法不对/],
  ['a demonstration for the public', 'start', () => ['--origin', 'https://code.example.gov.cn'], /演示环境.*不能用公网地址.*--real/],
  ['an origin with a path', 'start', () => ['--origin', 'https://code.example.gov.cn/x'], /“--origin”的写法不对.*不带路径/],
  ['an origin that is none', 'start', () => ['--origin', 'code.example'], /“--origin”的写法不对/],
  ['data where nobody may write', 'start', () => ['--port', '0', '--data', locked()], /没有权限读写.*--data/],
  ['data where a file stands', 'start', () => ['--port', '0', '--data', aFile()], /这不是目录.*--data/],
  ['an option that is not there', 'start', () => ['--prot', '1'], /没有“--prot”这个选项。\n用法：npm start/],
  ['an option without its value', 'start', () => ['--data'], /“--data”的写法不对/],
  ['a value that is not wanted', 'start', () => ['--real=1'], /“--real”的写法不对/],
  ['a word too many', 'start', () => ['8080'], /不认识“8080”。.*\n用法/],
  ['no data to check', 'fsck', () => ['--data', path.join(dir, 'none')], /没有找到数据.*--data/],
  ['a folder and an export at once', 'fsck', () => ['--data', dir, '--export', dir], /--data 与 --export 只能用一个/],
  ['an export that is a file', 'fsck', () => ['--export', aFile()], /没有导出的集合.*--export/],
  ['keys that are none', 'fsck', () => ['--export', dir, '--keys', aFile()], /没有 APP_HMAC_KEY/],
  ['no place to export to', 'export', () => [], /请用 --to 写明/],
  ['two files at once', 'intake', () => ['a.csv', 'b.csv', '--jurisdiction', 'changzhi'], /不认识“b.csv”/],
  ['no place', 'intake', () => ['a.csv'], /请给出一个文件和地区/],
  ['a place that is not there', 'intake', () => ['a.csv', '--jurisdiction', 'beijing'], /没有这个地区：beijing。可用的地区：.*changzhi/],
  ['a file that is not there', 'intake', () => ['a.csv', '--jurisdiction', 'changzhi'], /找不到文件/],
  ['a place without reports', 'report', () => report('x.pdf', 'beijing'), /没有这个地区：beijing。可用的地区/],
  ['a report into no folder', 'report', () => report(path.join(dir, 'none/x.pdf')), /找不到：.*none/],
  ['a report into a folder’s name', 'report', () => report(dir), /这是目录，不是文件.*--out/],
  ['a document that is not there', 'verify', () => [path.join(dir, 'none.pdf')], /找不到：.*none\.pdf/],
  ['a folder for a document', 'verify', () => [dir], /这不是文件/],
  ['a suite that is none', 'test', () => ['--suite=x'], /没有“x”这一组测试。.*unit/],
  ['a day that is none', 'intake', () => ['a.csv', '--jurisdiction', 'changzhi', '--today', '今天'], /日期格式不对/],
])('%s', async (_what, command, args, words) => {
  const { status, out, err } = await runCommand(command, ...args());
  const said = out + err;
  expect(said).toMatch(words);
  expect(said).not.toMatch(/正在构建|^\s+at /m);
  expect(status).toBe(1);
});

test.each<[error: object, words: RegExp | null]>([
  [{ code: 'EADDRINUSE', port: 8787 }, /8787.*8788/],
  [{ code: 'EACCES', port: 80 }, /端口 80.*1024以上/],
  [{ code: 'EACCES', path: '/x' }, /权限读写：\/x/],
  [{ code: 'ENOSPC' }, /磁盘已满/],
  [{ code: 'ENOENT', path: '/x' }, /找不到：\/x.*路径/],
  [{ code: 'SQLITE_READONLY' }, /不能写入/],
  [{ code: 'SQLITE_CORRUPT' }, /备份/],
  [{ code: 'ESOMETHING' }, null],
  [new Error('x'), null],
])('%j in words', (error, words) => {
  const said = systemWords(error);
  if (words) expect(said).toMatch(words);
  else expect(said).toBeNull();
});

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inspectExport } from '../fsck/inspect-export';
import { inspectFolder } from '../fsck/inspect-folder';
import { noteHead, parseHead, readNotedHead } from '../fsck/noted-head';
import { say } from '../fsck/say';
import { root } from '../paths';
import { args } from './args';
import { run } from './run';

const usage = 'npm run fsck -- [--data 目录 | --export 目录] [--keys 密钥文件] [--head 序号:摘要] [--demo] [--json]';
const text = { type: 'string' } as const;

export default run(module, async () => {
  const { values } = args(
    { data: text, export: text, keys: text, head: text, demo: { type: 'boolean' }, json: { type: 'boolean' } },
    usage,
  );
  if (values.data !== undefined && values.export !== undefined) throw new Error(`--data 与 --export 只能用一个。用法：${usage}`);
  const given = values.head === undefined ? null : parseHead(values.head);
  if (values.head !== undefined && !given) throw new Error(`--head 应为核对时印出的“序号:摘要”。用法：${usage}`);
  const keys = values.keys === undefined ? undefined : readKeys(resolve(values.keys));
  const found = await (values.export === undefined
    ? ofFolder(resolve(values.data ?? join(root, 'data')))
    : inspectExport(resolve(values.export), { keys: keys ?? process.env, head: given, demo: values.demo ? true : null }));
  // 2: nothing found, but not everything could be checked.
  process.exitCode = found.problems.length > 0 ? 1 : found.unchecked.length > 0 ? 2 : 0;
  if (values.json) console.log(JSON.stringify(found, null, 1));
  else say(found);

  async function ofFolder(dataDir: string) {
    const inspected = await inspectFolder(dataDir, { ...(keys ? { keys } : {}), head: given ?? readNotedHead(dataDir) });
    if (inspected.problems.length === 0 && inspected.head) noteHead(dataDir, inspected.head);
    return inspected;
  }
});

/** A file as `keys.json` of a data folder. */
function readKeys(file: string): Record<string, string> {
  if (!existsSync(file)) throw new Error(`找不到密钥文件：${file}。它与数据目录里的 keys.json 同样写法。`);
  const keys = parsed(readFileSync(file, 'utf8'));
  if (typeof keys?.APP_HMAC_KEY !== 'string') throw new Error(`${file} 里没有 APP_HMAC_KEY。它与数据目录里的 keys.json 同样写法。`);
  return keys;
}

function parsed(text: string): Record<string, string> | null {
  try {
    return JSON.parse(text) as Record<string, string> | null;
  } catch {
    return null;
  }
}

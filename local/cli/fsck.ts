import { join, resolve } from 'node:path';
import { inspectFolder } from '../fsck/inspect-folder';
import { noteHead, parseHead, readNotedHead } from '../fsck/noted-head';
import { say } from '../fsck/say';
import { root } from '../paths';
import { args } from './args';
import { run } from './run';

const usage = 'npm run fsck -- [--data 目录] [--head 序号:摘要] [--json]';

run(async () => {
  const { values } = args({ data: { type: 'string' }, head: { type: 'string' }, json: { type: 'boolean' } }, usage);
  const dataDir = resolve(values.data ?? join(root, 'data'));
  const given = values.head === undefined ? null : parseHead(values.head);
  if (values.head !== undefined && !given) throw new Error(`--head 应为核对时印出的“序号:摘要”。用法：${usage}`);
  const noted = given ?? readNotedHead(dataDir);
  const found = inspectFolder(dataDir, noted);
  if (found.problems.length === 0) noteHead(dataDir, found.head);
  else process.exitCode = 1;
  if (values.json) console.log(JSON.stringify(found, null, 1));
  else say(found);
});

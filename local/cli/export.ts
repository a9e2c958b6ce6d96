import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { schema } from '../../cloudfunctions/store/schema';
import { Store } from '../emulator/data/store';
import { Handle } from '../emulator/handle';
import { withSnapshot } from '../fsck/with-snapshot';
import { writeExport } from '../fsck/write-export';
import { root } from '../paths';
import { args } from './args';
import { run } from './run';

const usage = 'npm run export -- --to 目录 [--data 目录]';

export default run(module, async () => {
  const { values } = args({ to: { type: 'string' }, data: { type: 'string' } }, usage);
  if (values.to === undefined) throw new Error(`请用 --to 写明导出到哪个目录。用法：${usage}`);
  const [dataDir, to] = [resolve(values.data ?? join(root, 'data')), resolve(values.to)];
  const counts = await withSnapshot(dataDir, async (sqlite) => writeExport(new Handle(new Store(sqlite, schema)), to));
  // After the database: a file that a report names is there before the report is told of.
  const storage = join(dataDir, 'storage');
  if (existsSync(storage)) cpSync(storage, join(to, 'storage'), { recursive: true });
  const documents = Object.values(counts).reduce((sum, n) => sum + n, 0);
  console.log(`已导出 ${documents} 份数据到 ${to}：每个集合一个文件，每行一份。其中有个人信息，请与数据目录同样保管。`);
  console.log(`核对：npm run fsck -- --export ${values.to} --keys ${join(values.data ?? 'data', 'keys.json')}`);
});

import { join } from 'node:path';
import { packs } from '../../config/jurisdictions';
import { buildCloud } from '../build/cloud';
import { keepFieldLists } from '../keep-field-lists';
import { root } from '../paths';
import { run } from './run';

export default run(module, async () => {
  const added = keepFieldLists(packs, join(root, 'config/jurisdictions/field-lists.json'));
  if (added.length > 0) console.log(`已把新地区的领域清单写入 config/jurisdictions/field-lists.json，请一并提交：${added.join('、')}`);
  await buildCloud(root, join(root, 'dist/cloudfunctions'));
});

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { album } from '../gallery/album';
import { takeGallery } from '../gallery/gallery';
import { takeReadmePicture } from '../gallery/readme';
import { scenes } from '../gallery/scenes';
import type { Platform } from '../gallery/stage';
import { buildApp } from '../build/app';
import { root } from '../paths';
import { args } from './args';
import { run } from './run';

const usage = 'npm run gallery -- [--only holder/ask] [--platform h5|weapp]，或 npm run gallery -- --readme';

/** A picture of every page in its telling states, for people to judge; fails when a page threw, stuck out or stayed empty. */
export default run(module, async () => {
  const { values } = args({ only: { type: 'string' }, platform: { type: 'string' }, readme: { type: 'boolean' } }, usage);
  if (values.readme) {
    await buildApp('weapp');
    return takeReadmePicture(join(root, 'docs/images/pages.png'));
  }
  const platforms = (['h5', 'weapp'] as const).filter((platform: Platform) => (values.platform ?? platform) === platform);
  const chosen = scenes.filter(({ page }) => page.startsWith(values.only ?? ''));
  if (platforms.length === 0 || chosen.length === 0) throw new Error(`没有这样的页面或平台。用法：${usage}`);
  for (const platform of platforms) await buildApp(platform);

  const out = join(root, 'dist/gallery');
  if (!values.only && !values.platform) rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const shots = await takeGallery(chosen, platforms, out, ({ platform, scene, pictures, complaints }) => {
    const wrong = [...complaints, ...pictures.flatMap(({ look, faults }) => faults.map((words) => `${look.name} ${words}`))];
    console.log(
      `${wrong.length > 0 ? '✕' : '✓'} ${platform} ${scene.page} ${scene.name}${wrong.map((words) => `\n    ${words}`).join('')}`,
    );
  });
  writeFileSync(join(out, 'index.html'), album(shots));

  const wrong = shots.filter(({ pictures, complaints }) => complaints.length > 0 || pictures.some(({ faults }) => faults.length > 0));
  const pictures = shots.reduce((sum, shot) => sum + shot.pictures.length, 0);
  console.log(
    `${new Set(shots.map(({ scene }) => scene.page)).size}个页面，${shots.length}个场景，${pictures}张图；有问题的场景${wrong.length}个。打开 dist/gallery/index.html 查看。`,
  );
  if (wrong.length > 0) process.exitCode = 1;
});

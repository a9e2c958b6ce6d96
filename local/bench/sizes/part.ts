import fs from 'node:fs';
import path from 'node:path';
import { startDemoCloud } from '../../../test/support/phone-cloud';
import { buildApp } from '../../build/app';
import { buildCloud, doors } from '../../build/cloud';
import { findChromium } from '../../chromium';
import { root } from '../../paths';
import type { Ground, Part } from '../part';
import { measureDrawing } from './drawing';
import type { Sizes } from './figures';
import { measureH5 } from './h5';
import { buildIndependent } from './independent';
import { firstLoad, packageSizes, sizeOf, subPackages } from './packages';
import { say } from './say';

/** What is downloaded, and what is drawn, of the built app. */
export const sizes: Part<Sizes> = { measure, say };

async function measure({ dir, quick, said }: Ground): Promise<Sizes> {
  const dist = { weapp: path.join(root, 'dist/weapp'), h5: path.join(root, 'dist/h5') };
  for (const platform of ['weapp', 'h5'] as const) {
    said(`构建${platform}`);
    await buildApp(platform);
  }
  said('构建独立分包以作比较');
  const ifIndependent = buildIndependent(dir);
  const functionsDir = path.join(dir, 'functions');
  await buildCloud(root, functionsDir);
  const app = JSON.parse(fs.readFileSync(path.join(dist.weapp, 'app.json'), 'utf8')) as { pages: string[] };
  const subs = subPackages(dist.weapp);
  const routes = [...app.pages, ...subs.flatMap((sub) => sub.pages.map((page) => `${sub.root}/${page}`))];

  said('打开每一页');
  const cloud = await startDemoCloud({ functionsDir, h5Dir: dist.h5, clock: null });
  try {
    const chromium = findChromium();
    return {
      packages: packageSizes(dist.weapp),
      independent: subs.some((sub) => sub.root === 'verifier' && sub.independent === true),
      ifIndependent,
      firstLoad: firstLoad(dist.h5),
      h5: chromium === null ? null : await measureH5(cloud, chromium),
      drawing: await measureDrawing(cloud, routes, quick ? 3000 : 6000),
      functions: doors.map((name) => sizeOf(name, [path.join(functionsDir, name, 'index.js')])),
    };
  } finally {
    await cloud.close();
  }
}

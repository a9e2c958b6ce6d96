import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LocalCloud, LocalCloudOptions } from '../../local/emulator/cloud';
import { parseStored, stringifyEjson } from '../../local/emulator/data/ejson';
import type { PhoneOptions } from '../weapp/runtime';
import { madeOnce } from './built';
import { attachSdk, startTestCloud } from './cloud';

/** The local cloud with the demo's people, subjects, sheets and attestations, as `npm start` fills it. */
export async function startDemoCloud(options: Partial<LocalCloudOptions> = {}): Promise<LocalCloud> {
  const cloud = await startTestCloud({ entered: false, ...options });
  attachSdk(cloud);
  await (options.clock === undefined ? loadDemo(cloud) : seed(cloud));
  return cloud;
}

async function seed(cloud: LocalCloud): Promise<void> {
  // Loaded here: most test files find the demo ready.
  const { seedDemo } = await import('../../local/demo/seed');
  await seedDemo(cloud.now());
}

/** The demo at the tests' own time is the same for all of them: the first one that asks seeds it and keeps it for the others. */
async function loadDemo(cloud: LocalCloud): Promise<void> {
  const { database } = cloud;
  const folder = await madeOnce('demo', ['local/demo', 'local/emulator', 'test/support'], async (out) => {
    await seed(cloud);
    const all = database.collections().map((name) => [name, [...database.all(name)].map(stringifyEjson)]);
    writeFileSync(path.join(out, 'demo.json'), JSON.stringify(all));
    database.clear();
  });
  const all = JSON.parse(readFileSync(path.join(folder, 'demo.json'), 'utf8')) as [string, string[]][];
  for (const [name, texts] of all) database.load(name, texts.map(parseStored));
}

/** A phone's line to a cloud: the real functions, called as this OPENID. */
export const lineTo =
  (cloud: LocalCloud, openid: string): NonNullable<PhoneOptions['cloud']> =>
  (name, data) =>
    cloud.callFunction({ openid }, name, data);

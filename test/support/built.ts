import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { buildCloud, placeFiles } from '../../local/build/cloud';

const root = path.resolve(__dirname, '../..');
const sources = ['cloudfunctions', 'types', 'config/jurisdictions', 'local/build/cloud.ts', 'package-lock.json'];

let doors: Promise<string> | undefined;

/** The doors as they are uploaded. */
export const builtFunctions = (): Promise<string> => (doors ??= madeOnce('cloud', [], (folder) => buildCloud(root, folder)));

/**
 * What is made of the cloud's sources and some more, made once for each state of them; several suites may ask at the same time.
 * @param make fills a folder @returns the folder
 */
export async function madeOnce(name: string, more: readonly string[], make: (folder: string) => Promise<void>): Promise<string> {
  const hash = createHash('sha256');
  for (const source of [...sources, ...more])
    for (const file of filesIn(path.join(root, source))) hash.update(file.slice(root.length)).update(fs.readFileSync(file));
  const cache = path.join(root, `node_modules/.cache/test-${name}`);
  const made = path.join(cache, hash.digest('hex').slice(0, 24));
  if (fs.existsSync(made)) return made;
  fs.mkdirSync(cache, { recursive: true });
  const own = fs.mkdtempSync(path.join(cache, 'build-'));
  await make(own);
  try {
    fs.renameSync(own, made);
  } catch {
    // Another suite was quicker with the same source.
    fs.rmSync(own, { recursive: true, force: true });
  }
  return made;
}

/** The doors with one more place. @param file as it would stand in `config/jurisdictions` */
export async function builtWithPlace(file: { id: string }): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'with-place-'));
  const places = path.join(folder, 'places');
  fs.cpSync(path.join(root, 'config/jurisdictions'), places, { recursive: true });
  fs.writeFileSync(path.join(places, `${file.id}.json`), JSON.stringify(file));
  await buildCloud(root, path.join(folder, 'functions'), places);
  return path.join(folder, 'functions');
}

function filesIn(file: string): string[] {
  if (!fs.statSync(file).isDirectory()) return [file];
  return fs
    .readdirSync(file)
    .sort()
    .flatMap((name) => filesIn(path.join(file, name)));
}

/**
 * The phone's door with one piece of its source taken out: what a test says must then go wrong, or it would prove nothing.
 * @param file below `cloudfunctions/` @throws when the piece isn't there exactly once
 */
export async function builtWithout(file: string, piece: string): Promise<string> {
  const source = fs.readFileSync(path.join(root, 'cloudfunctions', file), 'utf8');
  if (source.split(piece).length !== 2) throw new Error(`${file} does not have this once: ${piece}`);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'without-'));
  await build({
    ...{ entryPoints: [path.join(root, 'cloudfunctions/wechat/index.ts')], outfile: path.join(folder, 'wechat/index.js') },
    ...{ bundle: true, platform: 'node', target: 'node16', format: 'cjs', logLevel: 'error' },
    plugins: [
      placeFiles(path.join(root, 'config/jurisdictions')),
      {
        name: 'without',
        setup: ({ onLoad }) => onLoad({ filter: new RegExp(`${file}$`) }, () => ({ contents: source.replace(piece, ''), loader: 'ts' })),
      },
    ],
  });
  return folder;
}

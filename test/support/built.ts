import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { buildCloud } from '../../local/build-cloud';

const root = path.resolve(__dirname, '../..');
const sources = ['cloudfunctions', 'types', 'config/jurisdictions', 'local/build-cloud.ts', 'package-lock.json'];

/** The doors as they are uploaded, built once for each state of the source; several suites may ask at the same time. */
export async function builtFunctions(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) for (const file of filesIn(path.join(root, source))) hash.update(file).update(fs.readFileSync(file));
  const cache = path.join(root, 'node_modules/.cache/test-cloud');
  const built = path.join(cache, hash.digest('hex').slice(0, 24));
  if (fs.existsSync(built)) return built;
  fs.mkdirSync(cache, { recursive: true });
  const own = fs.mkdtempSync(path.join(cache, 'build-'));
  await buildCloud(root, own);
  try {
    fs.renameSync(own, built);
  } catch {
    // Another suite was quicker with the same source.
    fs.rmSync(own, { recursive: true, force: true });
  }
  return built;
}

function filesIn(file: string): string[] {
  if (!fs.statSync(file).isDirectory()) return [file];
  return fs
    .readdirSync(file)
    .sort()
    .flatMap((name) => filesIn(path.join(file, name)));
}

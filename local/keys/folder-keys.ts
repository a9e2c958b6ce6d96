import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { neverBesideData } from './never-beside-data';
import { loadSigning } from './signing';

/**
 * The keys of a data folder, as environment for the functions; made on the first start, readable by the owner only. They stand
 * beside the database, never in it: back them up apart from it, for without them its HMACs and tokens can't be checked.
 *
 * @returns `APP_MASTER_KEYS` (JSON, version to base64 of 32 bytes), `APP_HMAC_KEY` (base64 of 32 bytes), and the signing keys of
 * {@link loadSigning}
 */
export const loadKeys = (dataDir: string): Record<string, string> => ({ ...loadSecrets(dataDir), ...loadSigning(dataDir) });

function loadSecrets(dataDir: string): Record<string, string> {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  neverBesideData(dataDir, 'keys.json');
  const file = path.join(dataDir, 'keys.json');
  const fresh = () => randomBytes(32).toString('base64');
  const keys = { APP_MASTER_KEYS: JSON.stringify({ 1: fresh() }), APP_HMAC_KEY: fresh() };
  try {
    // `wx`: of two first starts only one makes the keys
    fs.writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
    return keys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>;
  }
}

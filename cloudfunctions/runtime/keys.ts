import { createHash, createHmac, randomBytes } from 'node:crypto';
import { AppError } from '../../types/errors';

/** The secrets of this environment. They stand in the functions' configuration, never in the database. */
export interface Keys {
  /** Master keys of the dynamic code by version; the highest opens new codes, all verify. */
  masters: Map<number, Uint8Array>;
  current: number;
  hmac: Buffer;
}

let read: Keys | undefined;

/**
 * Read `APP_MASTER_KEYS` (JSON: version → base64 of 32 bytes) and `APP_HMAC_KEY` (base64 of 32 bytes) once.
 * @throws AppError CONFIG_MISSING
 */
export function keys(): Keys {
  read ??= parse(process.env.APP_MASTER_KEYS, process.env.APP_HMAC_KEY);
  return read;
}

function parse(masters: string | undefined, hmac: string | undefined): Keys {
  if (!masters || !hmac) throw new AppError('CONFIG_MISSING', 'APP_MASTER_KEYS or APP_HMAC_KEY is not set');
  const map = new Map(
    Object.entries(JSON.parse(masters) as Record<string, string>).map(([n, key]) => [
      Number(n),
      new Uint8Array(Buffer.from(key, 'base64')),
    ]),
  );
  const secret = Buffer.from(hmac, 'base64');
  if (map.size === 0 || secret.length < 32 || [...map.values()].some((k) => k.length !== 32)) {
    throw new AppError('CONFIG_MISSING', 'a key is shorter than 32 bytes');
  }
  return { masters: map, current: Math.max(...map.keys()), hmac: secret };
}

/** HMAC-SHA256 under the environment's key unless told; `purpose` keeps one use from standing for another. */
export const hmac = (purpose: string, text: string, key = keys().hmac): Buffer =>
  createHmac('sha256', key).update(`${purpose}\0${text}`).digest();

/** A person is known by the HMAC of the ID number, never by the number. */
export const personOf = (idNumber: string): string => hmac('person', idNumber.trim().toUpperCase()).toString('base64url');

export const digest = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('base64url');
export const randomId = (bytes = 16): string => randomBytes(bytes).toString('base64url');

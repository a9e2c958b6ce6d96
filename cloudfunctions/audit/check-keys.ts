import { AppError } from '../../types/errors';
import { auditKey } from '../runtime/integrity-tag';

/** What the checks use of the functions' keys; null: not at hand. */
export interface CheckKeys {
  /** Under which reports are found by their verification codes. */
  hmac: Buffer | null;
  /** Of integrity tags, entries and links; made of `hmac`. */
  audit: Buffer | null;
  /** Versions of the dynamic code's keys. */
  masters: readonly string[] | null;
}

/** Read the keys from a function's environment. @throws AppError CONFIG_MISSING for a key that is none: under it sound data would look forged */
export function checkKeysOf({ APP_HMAC_KEY, APP_MASTER_KEYS }: Record<string, string | undefined>): CheckKeys {
  const hmac = APP_HMAC_KEY ? Buffer.from(APP_HMAC_KEY, 'base64') : null;
  if (hmac && hmac.length < 32) throw new AppError('CONFIG_MISSING', 'APP_HMAC_KEY is shorter than 32 bytes');
  return { hmac, audit: hmac && auditKey(hmac), masters: APP_MASTER_KEYS ? versionsOf(APP_MASTER_KEYS) : null };
}

function versionsOf(masters: string): string[] {
  try {
    return Object.keys(JSON.parse(masters) as object);
  } catch (cause) {
    throw new AppError('CONFIG_MISSING', 'APP_MASTER_KEYS is no JSON', { cause });
  }
}

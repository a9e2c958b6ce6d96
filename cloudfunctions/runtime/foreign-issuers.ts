import * as v from 'valibot';
import { AppError } from '../../types/errors';
import { TrustedIssuer } from '../../types/trust';

let read: TrustedIssuer[] | undefined;

/**
 * Issuers on other platforms that this one believes: `APP_TRUSTED_ISSUERS`, JSON list of their entries as their own trust lists
 * give them, entered by the operator after checking them with the issuer. None unless set.
 * @throws AppError CONFIG_MISSING for a list that isn't one
 */
export function foreignIssuers(): TrustedIssuer[] {
  if (read) return read;
  const text = process.env.APP_TRUSTED_ISSUERS;
  if (!text) return (read = []);
  try {
    return (read = v.parse(v.array(TrustedIssuer), JSON.parse(text)));
  } catch (cause) {
    throw new AppError('CONFIG_MISSING', 'APP_TRUSTED_ISSUERS is no list of issuers', { cause });
  }
}

import { randomId, hmac } from '../runtime/keys';
import { publicOrigin } from '../runtime/settings';

const secure = (): boolean => publicOrigin().startsWith('https:');
// RFC 6265bis: the prefix binds the cookie to this host and to https.
const name = (): string => (secure() ? '__Host-account' : 'account');
const DAY_S = 86_400;

export const newCookieValue = (): string => randomId(24);

/**
 * The cookie of a browser that has none. Where it sends an attempt (128 random bits that nobody else knows) the cookie follows from
 * it: if the answer that bore the cookie is lost, the retry is still the same caller, and a code it spent is not lost with it.
 */
export function firstCookieValue(input: unknown): string {
  const attempt = (input as { attempt?: unknown } | null)?.attempt;
  if (typeof attempt !== 'string' || !/^[\w-]{22}$/.test(attempt)) return newCookieValue();
  return hmac('first-cookie', attempt).subarray(0, 24).toString('base64url');
}

/** The value of the account cookie; undefined unless it is one we could have made. */
export function readCookie(header: string | undefined): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [key, value] = pair.trim().split('=');
    if (key === name() && value && /^[\w-]{32}$/.test(value)) return value;
  }
  return undefined;
}

const attributes = (maxAge: number): string => `Path=/; HttpOnly; SameSite=Strict; Max-Age=${maxAge}${secure() ? '; Secure' : ''}`;
export const cookieFor = (value: string): string => `${name()}=${value}; ${attributes(DAY_S)}`;
export const dropCookie = (): string => `${name()}=; ${attributes(0)}`;

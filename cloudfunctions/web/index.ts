import { hints, type ErrorCode } from '../../types/errors';
import { type Visitor, dispatch } from '../access/dispatch';
import { configured } from '../runtime/configured';
import { isByPhone } from '../runtime/by-phone';
import { hmac } from '../runtime/keys';
import { publicOrigin } from '../runtime/settings';
import { database } from '../store/database';
import { callerAddress } from './caller-address';
import { compressed } from './compressed';
import { cookieFor, dropCookie, firstCookieValue, newCookieValue, readCookie } from './cookie';
import type { HttpAnswer, HttpEvent } from './http';
import { openapi } from './openapi';
import { schemaAt } from './schemas';
import { statusOf } from './status';
import { wellKnown } from './well-known';

/**
 * The web's door: `POST /api/{person}/{action}`, `GET /api/openapi.json`, the schemas of signed files under `/api/schemas/` and the signed
 * lists under `/.well-known/`. A call that WeChat has an owner for is refused.
 */
export async function main(event: HttpEvent): Promise<HttpAnswer> {
  database();
  // A phone has a door of its own; what it sends here is made up, the address of its owner too.
  if (isByPhone()) return refuse('FORBIDDEN');
  const headers = lowerCased(event.headers);
  return compressed(await answerTo(event, headers), headers['accept-encoding']);
}

async function answerTo(event: HttpEvent, headers: NonNullable<HttpEvent['headers']>): Promise<HttpAnswer> {
  const path = event.path.replace(/^\/api(?=\/)/, '');
  if (event.httpMethod === 'GET' && path === '/openapi.json') return open(json(200, openapi(publicOrigin())));
  const schema = event.httpMethod === 'GET' ? schemaAt(path, publicOrigin()) : null;
  if (schema) return open(json(200, schema));
  const list = event.httpMethod === 'GET' ? await wellKnown(path) : null;
  if (list) return open(list.ok ? json(200, list.data) : json(statusOf(list.error.code as ErrorCode), list));
  // A browser always names the page's origin on a POST; whoever names none is no browser and carries no one's cookie unasked.
  if (headers.origin === undefined ? headers['sec-fetch-site'] === 'cross-site' : headers.origin !== publicOrigin())
    return refuse('BAD_ORIGIN');
  const name = /^\/([a-z]+\/[A-Za-z]+)$/.exec(path)?.[1];
  if (event.httpMethod !== 'POST' || !name) return refuse('UNKNOWN_ACTION');
  // A form of another site can send text/plain; it can't send this without asking first (Fetch, CORS-safelisted request header).
  if (headers['content-type']?.split(';')[0]!.trim().toLowerCase() !== 'application/json') return refuse('BAD_INPUT', 415);

  if (!configured()) return refuse('CONFIG_MISSING');
  const input = parseBody(event);
  if (input === undefined) return refuse('BAD_INPUT');
  const known = readCookie(headers.cookie);
  let value = known ?? firstCookieValue(input);
  // Renewed when the app opens: who comes back within a day stays the same visitor.
  let setCookie = known && name !== 'public/getMe' ? undefined : cookieFor(value);
  const accountOf = (cookie: string): string => hmac('account', `web:${cookie}`).toString('base64url');
  const visitor: Visitor = {
    account: accountOf(value),
    address: callerAddress(headers),
    renew: () => {
      value = newCookieValue();
      setCookie = cookieFor(value);
      return accountOf(value);
    },
    forget: () => {
      setCookie = dropCookie();
    },
  };
  const answer = await dispatch(name, input, visitor);
  return json(answer.ok ? 200 : statusOf(answer.error.code as ErrorCode), answer, setCookie);
}

function parseBody({ body, isBase64Encoded }: HttpEvent): unknown {
  try {
    const text = isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString('utf8') : (body ?? '');
    return text === '' ? {} : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

const lowerCased = (headers: HttpEvent['headers']): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(headers ?? {}).map(([k, value]) => [k.toLowerCase(), value]));

const refuse = (code: ErrorCode, status = statusOf(code)): HttpAnswer =>
  json(status, { ok: false, error: { code, hint: hints[code] }, now: Date.now() });

/** Readable from any page: no cookie goes with it. */
const open = (answer: HttpAnswer): HttpAnswer => ({ ...answer, headers: { ...answer.headers, 'Access-Control-Allow-Origin': '*' } });

const json = (statusCode: number, body: unknown, cookie?: string): HttpAnswer => ({
  statusCode,
  headers: {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    ...(cookie ? { 'Set-Cookie': cookie } : {}),
  },
  body: JSON.stringify(body),
});

import { hmac } from '../runtime/keys';
import { networkOf } from './network';
import type { HttpEvent } from './http';

/**
 * Where a call comes from, as an HMAC: what the gateway says in the header `APP_ADDRESS_HEADER` (x-real-ip), never what the client says.
 * Of a list (x-forwarded-for) the last but `APP_OWN_PROXIES` (0) counts. Where none can be read all such calls count as one: a header that
 * isn't there must not be a way around the limits.
 */
export function callerAddress(headers: NonNullable<HttpEvent['headers']>): string {
  const hops = (headers[(process.env.APP_ADDRESS_HEADER ?? 'x-real-ip').toLowerCase()] ?? '').split(',');
  const own = Number(process.env.APP_OWN_PROXIES ?? 0);
  const network = networkOf(hops.at(-1 - (Number.isInteger(own) && own >= 0 ? own : 0)) ?? '');
  return hmac('address', network ?? 'unknown').toString('base64url');
}

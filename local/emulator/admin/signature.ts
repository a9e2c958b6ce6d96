import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What was signed: the request as it came, with the parameters of its body. */
export interface Signed {
  method: string;
  /** Host and port as in the Host header. */
  host: string;
  /** Path and query as in the request line. */
  target: string;
  headers: IncomingHttpHeaders;
  params: Record<string, string | Buffer | unknown>;
}

/**
 * Verifies the TC3-HMAC-SHA256 signature that the SDK puts on every admin call (@cloudbase/signature-nodejs, over all parameters).
 * No window of time is checked: the secret lives for one start of the cloud, and the cloud's clock may be set in demo data.
 */
export function verifySignature(signed: Signed, secretId: string, secretKey: string): boolean {
  const authorization = signed.headers.authorization ?? '';
  const match =
    /^TC3-HMAC-SHA256 Credential=([^/]+)\/([\d-]+)\/([a-z]+)\/tc3_request,.*SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      authorization,
    );
  if (!match || match[1] !== secretId) return false;
  const [, , date, service, names, signature] = match as unknown as string[];
  const timestamp = String(signed.headers['x-timestamp'] ?? '');
  const [path, query = ''] = signed.target.split('?');
  const canonical = [
    signed.method.toLowerCase(),
    `//${signed.host}${path}`,
    query,
    `${names!
      .split(';')
      .map((name) => `${name}:${headerValue(name, signed.headers)}`)
      .join('\n')}\n`,
    names,
    hashParams(signed.params, isMultipart(signed.headers)),
  ].join('\n');
  const text = `TC3-HMAC-SHA256\n${timestamp}\n${date}/${service}/tc3_request\n${sha256(canonical)}`;
  const key = [date!, service!, 'tc3_request'].reduce<Buffer | string>((secret, part) => hmac(secret, part), `TC3${secretKey}`);
  return timingSafeEqual(Buffer.from(signature!, 'hex'), hmac(key, text));
}

function hashParams(params: Signed['params'], multipart: boolean): string {
  const values = new Map<string, string | Buffer>();
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined) continue;
    const text = multipart && Buffer.isBuffer(value) ? value : (typeof value === 'string' ? value : JSON.stringify(value)).trim();
    values.set(encode(name.toLowerCase().trim()), text);
  }
  const hash = createHash('sha256');
  for (const name of [...values.keys()].sort((a, b) => a.localeCompare(b))) {
    const value = values.get(name)!;
    if (value.length === 0) continue;
    hash.update(`&${name}=`).update(value).update('\r\n');
  }
  return hash.digest('hex');
}

function headerValue(name: string, headers: IncomingHttpHeaders): string {
  const value = String(headers[decodeURIComponent(name)] ?? '').trim();
  if (name !== 'content-type') return value.toLowerCase();
  return isMultipart(headers) ? 'multipart/form-data' : value;
}

function isMultipart(headers: IncomingHttpHeaders): boolean {
  return (headers['content-type'] ?? '').startsWith('multipart/form-data');
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

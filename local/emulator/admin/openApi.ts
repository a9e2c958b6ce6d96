import type { Engine } from '../data/engine';
import { readMessage, writeMessage } from './protobuf';

/** Where the recorded calls stand in the database: this machine's stand-in for WeChat, no data of the product. */
export const openApiOutbox = 'local_openapi';

/** A QR code of one white pixel: enough for `wxacode.getUnlimited` to give a picture. */
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=', 'base64');

/**
 * Answers cloud.openapi without WeChat: the call is recorded, the answer is a plain success. `security.msgSecCheck` finds nothing
 * risky; `wxacode.*` gives a one-pixel PNG.
 * @param refusals the errcodes that a test asks for
 */
export function openApi(engine: Engine, apiName: string, request: Buffer, now: number, refusals: ReadonlyMap<string, number>): Buffer {
  const data: Record<string, unknown> = {};
  const api = readMessage(request).get(2)?.[0];
  for (const pair of (Buffer.isBuffer(api) && readMessage(api).get(1)) || []) {
    const fields = readMessage(pair as Buffer);
    const text = String(fields.get(2)?.[0] ?? '');
    const isFile = fields.has(3);
    data[String(fields.get(1)?.[0])] = isFile ? '(file)' : parse(text);
  }
  if (!engine.store.names().includes(openApiOutbox)) engine.store.add(openApiOutbox);
  engine.insert(openApiOutbox, [{ api: apiName, data, at: now }]);
  if (apiName.startsWith('wxacode.')) return answer('image/png', pixel);
  const refused = refusals.get(apiName);
  const result: Record<string, unknown> = refused ? { errcode: refused, errmsg: 'refused' } : { errcode: 0, errmsg: 'ok' };
  if (apiName === 'security.msgSecCheck') Object.assign(result, { result: { suggest: 'pass', label: 100 }, trace_id: 'local' });
  return answer('application/json', Buffer.from(JSON.stringify(result)));
}

function answer(contentType: string, body: Buffer): Buffer {
  return writeMessage([
    [1, body],
    [2, contentType],
  ]);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { eventLimit, type Functions } from '../functions/functions';
import { type Budget, readBody } from '../http/body';

interface Answer {
  statusCode?: number;
  headers?: Record<string, string | number | string[]>;
  body?: string;
  isBase64Encoded?: boolean;
}

/** Half of an event: a body may double when it's escaped into JSON. */
const bodyLimit = eventLimit;

/** Ten of the largest bodies at once: what comes slowly must not fill the memory. */
const budget: Budget = { left: 10 * bodyLimit };

/** Hop-by-hop headers are the door's own business. */
const own = /^(connection|keep-alive|transfer-encoding|content-length|date|upgrade)$/i;

/**
 * Hands a request to the function `web` as the HTTP access of the cloud does, and its answer back. A body over 6 MB is refused.
 * `address` is the client as this door knows it; what a client claims about itself in x-forwarded-for isn't passed on.
 */
export async function api(
  functions: Functions,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  address: string,
): Promise<void> {
  const body = await readBody(request, bodyLimit, budget);
  if (!body) {
    response.setHeader('connection', 'close');
    if (budget.left < 0) return fail(response, 503, 'BUSY', '办理的人较多，请稍等几秒后重试。');
    return fail(response, 413, 'TOO_LARGE', '提交的内容太大（上限6MB），请减少后再试。');
  }
  const text = /json|text|urlencoded|xml/.test(request.headers['content-type'] ?? '') || body.length === 0;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers[name] = String(value);
  delete headers['x-forwarded-for'];
  headers['x-real-ip'] = address;
  const event = {
    path: url.pathname,
    httpMethod: request.method,
    headers,
    queryStringParameters: Object.fromEntries(url.searchParams),
    body: body.toString(text ? 'utf8' : 'base64'),
    isBase64Encoded: !text,
  };
  let answer: unknown;
  try {
    answer = await functions.byWeb(event);
  } catch (error) {
    const busy = /LimitExceeded|closing/.test((error as Error).message);
    // the message may quote what the function was given: only its kind is logged
    console.error(`web: ${busy ? 'busy' : 'failed'} ${(error as Error).name}`);
    return busy
      ? fail(response, 503, 'BUSY', '办理的人较多，请稍等几秒后重试。')
      : fail(response, 502, 'INTERNAL', '系统暂时出了问题，请稍后重试。');
  }
  send(response, answer);
}

function send(response: ServerResponse, answer: unknown): void {
  const shaped = typeof answer === 'object' && answer !== null && 'statusCode' in answer;
  // an answer of another shape is the body itself, as in production
  const {
    statusCode = 200,
    headers = {},
    body = '',
    isBase64Encoded = false,
  } = shaped ? (answer as Answer) : { body: JSON.stringify(answer) };
  for (const [name, value] of Object.entries(headers)) if (!own.test(name)) response.setHeader(name, value);
  if (!response.hasHeader('content-type')) response.setHeader('content-type', 'application/json; charset=utf-8');
  if (!response.hasHeader('cache-control')) response.setHeader('cache-control', 'no-store');
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  response.writeHead(statusCode, { 'content-length': bytes.length }).end(bytes);
}

function fail(response: ServerResponse, status: number, code: string, hint: string): void {
  const text = JSON.stringify({ ok: false, error: { code, hint } });
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'content-length': Buffer.byteLength(text),
    })
    .end(text);
}

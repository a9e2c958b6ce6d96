import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { CloudError } from '../data/error';
import type { Engine } from '../data/engine';
import { eventLimit, type Functions } from '../functions/functions';
import { readBody } from '../http/body';
import { systemWords } from '../../cli/system-error';
import { database, type Params } from './database';
import type { Faults } from './faults';
import { parseMultipart } from './multipart';
import { openApi } from './openApi';
import { verifySignature } from './signature';
import type { Storage } from './storage';

/** What the admin port serves. `storage` is set once the port is known. */
export interface Admin {
  engine: Engine;
  functions: Functions;
  storage: Storage | null;
  faults: Faults;
  secretId: string;
  secretKey: string;
  now(): number;
}

/** An event, doubled by escapes in JSON, and its envelope. */
const bodyLimit = 2 * eventLimit + 65_536;
const fileLimit = 50 * 1024 * 1024;

let serial = 0;

/**
 * The port that functions talk to: the SDK's admin protocol, and uploads. It refuses any request with an Origin (a web page) or
 * with another Host (a rebound name), and any admin call without the signature of this start's secret.
 */
export function adminServer(admin: Admin): http.Server {
  const server = http.createServer((request, response) => {
    serve(admin, request, response).catch((error: unknown) => {
      if (!response.headersSent) send(response, 200, errorOf(error));
    });
  });
  // the client ends an idle connection first (its agent does after 5 s), so that no call meets a socket just closed
  server.keepAliveTimeout = 75_000;
  server.headersTimeout = 76_000;
  return server;
}

async function serve(admin: Admin, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const target = request.url ?? '';
  const host = `127.0.0.1:${request.socket.localPort}`;
  if (request.headers.origin !== undefined || request.headers.host !== host) return send(response, 403, { code: 'FORBIDDEN' });
  if (request.method === 'PUT' && target.startsWith('/upload/')) return upload(admin, request, response, target.slice('/upload/'.length));
  if (request.method !== 'POST' || !target.startsWith('/admin?')) return send(response, 404, { code: 'NOT_FOUND' });
  const body = await readBody(request, bodyLimit);
  if (!body) return send(response, 413, { code: 'TOO_LARGE' });
  const type = request.headers['content-type'] ?? '';
  const multipart = type.startsWith('multipart/form-data');
  const params: Params = multipart ? await parseMultipart(body, type) : (JSON.parse(body.toString('utf8')) as Params);
  const signed = { method: request.method, host, target, headers: request.headers, params };
  if (!verifySignature(signed, admin.secretId, admin.secretKey)) {
    return send(response, 200, { code: 'SIGN_PARAM_INVALID', message: 'the signature is not of this start of the local cloud' });
  }
  const action = String(params.action);
  const fault = admin.faults.next(action);
  if (fault?.mode === 'fail') throw new CloudError('SYS_ERR', 'injected fault');
  if (fault?.mode === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms ?? 50));
  if (fault?.mode === 'repeat') await run(admin, action, params).catch(() => undefined);
  try {
    const answer = await run(admin, action, params);
    if (fault?.mode !== 'drop') send(response, 200, answer);
  } finally {
    if (fault?.mode === 'drop') request.socket.destroy();
  }
}

async function run(admin: Admin, action: string, params: Params): Promise<object | Buffer> {
  if (action.startsWith('database.')) return database(admin.engine, action, params) as object;
  switch (action) {
    case 'functions.invokeFunction': {
      const text = String(params.request_data ?? '');
      const data = text ? (JSON.parse(text) as unknown) : {};
      const token = String(params.wxCloudApiToken ?? '');
      return { data: { response_data: await admin.functions.byFunction(String(params.function_name), data, token) } };
    }
    case 'storage.getUploadMetadata':
      return admin.storage!.upload(String(params.path));
    case 'storage.batchGetDownloadUrl':
      return admin.storage!.download(params.file_list as { fileid: string }[]);
    case 'storage.batchDeleteFile':
      return admin.storage!.remove(params.fileid_list as string[]);
    case 'wx.openApi':
      return openApi(admin.engine, String(params.apiName), params.requestData as Buffer, admin.now(), admin.faults.refusals);
    default:
      throw new CloudError('INVALID_PARAM', `[InvalidParameter] unknown action ${action}`);
  }
}

async function upload(admin: Admin, request: IncomingMessage, response: ServerResponse, token: string): Promise<void> {
  const body = await readBody(request, fileLimit);
  const taken = body !== null && request.headers.authorization === token && admin.storage!.put(token, body);
  if (taken) response.writeHead(200).end();
  else {
    const code = body === null ? 'EntityTooLarge' : 'AccessDenied';
    const xml = `<Error><Code>${code}</Code><Message>${code}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`;
    response.writeHead(403, { 'content-type': 'application/xml' }).end(xml);
  }
}

function send(response: ServerResponse, status: number, answer: object | Buffer): void {
  if (Buffer.isBuffer(answer)) {
    response.writeHead(status, { 'content-type': 'application/octet-stream', 'content-length': answer.length }).end(answer);
    return;
  }
  const text = JSON.stringify({ ...answer, requestId: `local-${++serial}` });
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
}

function errorOf(error: unknown): object {
  if (error instanceof CloudError) return { code: error.code, message: error.message };
  // Who calls is told to try again; what the machine lacks is for its operator.
  const words = systemWords(error);
  if (words) console.error(words);
  return { code: 'SYS_ERR', message: error instanceof Error ? error.message : 'unknown error' };
}

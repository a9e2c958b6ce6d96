import fs from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { Storage } from '../admin/storage';
import type { Functions } from '../functions/functions';
import { api } from './api';
import { Pages, type Page } from './pages';

/** Beyond it a connection is closed at once: each may hold a body that isn't there yet. */
const CONNECTIONS = 1_000;

/** What the web door serves. `storage` is set once the ports are known. */
export interface Web {
  functions: Functions;
  storage: Storage | null;
  h5Dir: string | null;
  /** Where people reach the door, if not on this machine: a reverse proxy stands before it and speaks TLS. */
  publicOrigin: string | null;
}

/**
 * The door for browsers: `/api/*` is the function `web`, `/storage/*` signed downloads, `/health` a sign of life, and the rest the
 * h5 app. The page of a code, a paper's statement or a receipt (`/c/…`, `/s/…`, `/r/…`) sends no referrer and is never stored. Nothing is logged here but failures, and those without paths:
 * a path or a query may hold a token.
 */
export function webServer(web: Web): http.Server {
  const pages = new Pages(web.h5Dir);
  const server = http.createServer((request, response) => {
    serve(web, pages, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(400);
      response.end();
    });
  });
  // a client that dribbles its request is cut off
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.maxConnections = CONNECTIONS;
  server.keepAliveTimeout = 30_000;
  server.maxHeadersCount = 100;
  return server;
}

async function serve(web: Web, pages: Pages, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'same-origin');
  if (web.publicOrigin?.startsWith('https:')) response.setHeader('strict-transport-security', 'max-age=31536000');
  if (!isOurs(web, request))
    return plain(response, 421, '这个地址不是本服务的对外地址。经端口转发或域名访问的，请用 --origin 写明浏览器里的地址后重新启动。');
  const url = new URL(request.url ?? '/', 'http://local');
  if (url.pathname === '/health') return plain(response, 200, 'ok');
  const elsewhere = sameByNumber(web, request);
  if (elsewhere) {
    response.writeHead(308, { location: elsewhere + url.pathname + url.search, 'cache-control': 'no-store' }).end();
    return;
  }
  if (url.pathname.startsWith('/api/') || url.pathname.startsWith('/.well-known/compliance-code/'))
    return api(web.functions, request, response, url, addressOf(web, request));
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(response, 405, 'method not allowed');
  if (url.pathname.startsWith('/storage/')) return download(web, request, response, url);
  const isCode = /^\/[crs]\//.test(url.pathname);
  const page = (isCode ? undefined : pages.get(url.pathname)) ?? (isFile(url.pathname) ? undefined : pages.get('/index.html'));
  if (!page) return plain(response, 404, 'not found');
  if (isCode) response.setHeader('referrer-policy', 'no-referrer');
  show(pages, page, isCode, request, response);
}

function show(pages: Pages, page: Page, isCode: boolean, request: IncomingMessage, response: ServerResponse): void {
  if (page.type.startsWith('text/html')) {
    response.setHeader('content-security-policy', pages.policy);
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('permissions-policy', 'camera=(self), microphone=(), geolocation=()');
  }
  const caching = isCode ? 'no-store' : page.hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
  response.setHeader('cache-control', caching);
  response.setHeader('vary', 'accept-encoding');
  if (!isCode) response.setHeader('etag', page.etag);
  if (!isCode && request.headers['if-none-match'] === page.etag) {
    response.writeHead(304).end();
    return;
  }
  const gzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) ? page.gzip : null;
  if (gzip) response.setHeader('content-encoding', 'gzip');
  const body = gzip ?? page.body;
  response.writeHead(200, { 'content-type': page.type, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function download(web: Web, request: IncomingMessage, response: ServerResponse, url: URL): void {
  const cloudPath = decodeURIComponent(url.pathname.slice('/storage/'.length));
  const file = web.storage?.get(cloudPath, url.searchParams.get('until') ?? '', url.searchParams.get('sign') ?? '');
  if (!file) return plain(response, 403, 'the link is not valid any more');
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment',
    'content-length': fs.statSync(file).size,
    'cache-control': 'private, no-store',
  });
  if (request.method === 'HEAD') response.end();
  else fs.createReadStream(file).pipe(response);
}

function isOurs(web: Web, request: IncomingMessage): boolean {
  const host = request.headers.host ?? '';
  const port = request.socket.localPort;
  if (host === `127.0.0.1:${port}` || host === `localhost:${port}`) return true;
  return web.publicOrigin !== null && host === new URL(web.publicOrigin).host;
}

/** A page's path bears no dot: what does is a file that isn't here, or somebody looking for one. */
const isFile = (pathname: string): boolean => !/^\/[crs]\//.test(pathname) && /\.[^/]*$/.test(pathname);

/** Where a page asked for under `localhost` stands: calls come from one origin alone. Null: it is asked for where it stands, or isn't a page. */
function sameByNumber(web: Web, request: IncomingMessage): string | null {
  if (web.publicOrigin !== null || request.method !== 'GET') return null;
  const { localPort } = request.socket;
  return request.headers.host === `localhost:${localPort}` ? `http://127.0.0.1:${localPort}` : null;
}

/** Behind a reverse proxy the last hop it names is the client; without one only the socket is to be believed. */
function addressOf(web: Web, request: IncomingMessage): string {
  const forwarded = web.publicOrigin ? String(request.headers['x-forwarded-for'] ?? '') : '';
  return forwarded.split(',').at(-1)?.trim() || (request.socket.remoteAddress ?? '');
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(text);
}

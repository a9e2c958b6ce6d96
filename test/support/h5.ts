import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { h5Dir } from './browser';
import { opened } from './opened';

const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8' };

/** The strictest policy the h5 app must work under. */
export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Serves the built h5 app and nothing else; keeps what was asked for. Closed after the file's last test. */
export async function serveH5() {
  const asked: { method: string; path: string; referer: string | undefined }[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://here');
    asked.push({ method: request.method!, path: pathname, referer: request.headers.referer });
    // As the real door: no page of the app.
    if (pathname === '/api/none') return void response.writeHead(404).end();
    const wanted = path.join(h5Dir, pathname);
    const file = wanted.startsWith(h5Dir) && existsSync(wanted) && statSync(wanted).isFile() ? wanted : path.join(h5Dir, 'index.html');
    response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  return opened({ origin: `http://127.0.0.1:${port}`, asked, close: () => new Promise((done) => server.close(done)) });
}

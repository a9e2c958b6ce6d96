import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file of the h5 app, held in memory, compressed where that helps. */
export interface Page {
  type: string;
  body: Buffer;
  gzip: Buffer | null;
  /** The name holds a hash of the content: it may be kept for ever. */
  hashed: boolean;
  etag: string;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** The h5 app's files by their URL path. What isn't in this table isn't served, so no path can lead out of the folder. */
export class Pages {
  private readonly pages = new Map<string, Page>();
  /** The policy for every HTML answer: own scripts only, and the inline ones that the build put into index.html, by their hash. */
  readonly policy: string;

  constructor(folder: string | null) {
    if (folder && fs.existsSync(folder)) this.read(folder, '/');
    const html = this.pages.get('/index.html')?.body.toString('utf8') ?? '';
    const hashes = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)]
      .filter((match) => match[1] !== '')
      .map((match) => `'sha256-${createHash('sha256').update(match[1]!).digest('base64')}'`);
    this.policy = [
      "default-src 'self'",
      ["script-src 'self'", ...hashes].join(' '),
      // Taro's components put their styles into style elements at run time
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "media-src 'self' blob:",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; ');
  }

  get(urlPath: string): Page | undefined {
    return this.pages.get(urlPath);
  }

  private read(folder: string, prefix: string): void {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) this.read(file, `${prefix}${entry.name}/`);
      else if (entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.map'))
        this.pages.set(prefix + entry.name, pageOf(file));
    }
  }
}

function pageOf(file: string): Page {
  const body = fs.readFileSync(file);
  const type = types[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  const gzip = /text|javascript|json|svg|wasm/.test(type) ? gzipSync(body, { level: 9 }) : null;
  return {
    type,
    body,
    gzip: gzip && gzip.length < body.length ? gzip : null,
    hashed: /[.-][0-9a-f]{8,}\./.test(path.basename(file)),
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
  };
}

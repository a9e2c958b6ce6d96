import { createHash } from 'node:crypto';
import http from 'node:http';
import path from 'node:path';
import Database from 'libsql';
import { listen, stop } from '../../emulator/http/listen';
import { answer } from './child';

// Runs as a child of the bench: what a request costs when nothing is asked but the write itself. No SDK, no schema, no checks.
let server: http.Server | undefined;

answer(
  {
    async startPeer({ dir, codes, before, after, report }) {
      const raw = new Database(path.join(dir, 'peer.sqlite'));
      raw.pragma('journal_mode=WAL');
      raw.pragma('synchronous=FULL');
      raw.exec('CREATE TABLE codes (id TEXT PRIMARY KEY, seats INTEGER NOT NULL, body TEXT NOT NULL)');
      raw.exec('CREATE TABLE reports (id TEXT PRIMARY KEY, body TEXT NOT NULL)');
      const code = raw.prepare('INSERT INTO codes VALUES (?, 1, ?)');
      raw.exec('BEGIN');
      for (let n = 0; n < codes; n++) code.run([String(n), before]);
      raw.exec('COMMIT');
      const redeem = raw.prepare('UPDATE codes SET seats = seats - 1, body = ? WHERE id = ? AND seats > 0');
      const issue = raw.prepare('INSERT INTO reports VALUES (?, ?)');
      server = http.createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          const { id } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { id: string };
          const { changes } = request.url === '/redeem' ? redeem.run([after, id]) : issue.run([id, report]);
          response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: changes === 1 }));
        });
      });
      return { origin: `http://127.0.0.1:${await listen(server, 0)}` };
    },
    async startVerifyPeer({ dir, keys, report, receipt }) {
      const raw = new Database(path.join(dir, 'verify-peer.sqlite'));
      raw.pragma('journal_mode=WAL');
      raw.pragma('synchronous=FULL');
      raw.exec('CREATE TABLE papers (id TEXT PRIMARY KEY, body TEXT NOT NULL)');
      raw.exec('CREATE TABLE receipts (id INTEGER PRIMARY KEY, body TEXT NOT NULL)');
      const paper = raw.prepare('INSERT INTO papers VALUES (?, ?)');
      raw.exec('BEGIN');
      for (const key of keys) paper.run([key, report]);
      raw.exec('COMMIT');
      const find = raw.prepare('SELECT body FROM papers WHERE id = ?');
      const keep = raw.prepare('INSERT INTO receipts (body) VALUES (?)');
      server = http.createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          const { key, head } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { key?: string; head?: string };
          const id = head === undefined ? key : createHash('sha256').update(Buffer.from(head, 'base64')).digest('hex');
          const [found] = find.all([id]) as { body: string }[];
          keep.run([receipt]);
          response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: found?.body.length === report.length }));
        });
      });
      return { origin: `http://127.0.0.1:${await listen(server, 0)}` };
    },
  },
  async () => server && stop(server),
);

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ApiPath } from '../cloud/api-path';

// Runs alone: the web door's function as it is uploaded, given the same upload again and again, each time by another browser.
const [, , functionsDir, file, times] = process.argv;
interface Answer {
  body: string;
}

async function main(): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const door = require(path.join(functionsDir!, 'web/index.js')) as { main(event: object): Promise<Answer> };
  const whole = readFileSync(file!);
  const head = whole.subarray(0, 3 * 1024 * 1024).toString('base64');
  const call = async (n: number): Promise<{ reason: string; ms: number }> => {
    const body = JSON.stringify({ size: whole.length, head, key: Buffer.alloc(16, n + 1).toString('base64url') });
    const headers = { 'content-type': 'application/json', 'x-real-ip': '192.0.2.1' };
    const start = performance.now();
    const answer = await door.main({ httpMethod: 'POST', path: '/api/verifier/verifyFile' satisfies ApiPath, headers, body });
    const ms = performance.now() - start;
    const { ok, data, error } = JSON.parse(answer.body) as { ok: boolean; data?: { reason: string }; error?: { code: string } };
    if (!ok) throw new Error(`the upload was refused: ${error?.code}`);
    return { reason: data!.reason, ms };
  };
  const calls = [];
  for (let n = 0; n < Number(times); n++) calls.push(await call(n));
  const [first, ...others] = calls.map(({ ms }) => ms);
  const sorted = others.sort((a, b) => a - b);
  const figures = { first, median: sorted[sorted.length >> 1], worst: sorted.at(-1), peak: process.resourceUsage().maxRSS * 1024 };
  console.log(JSON.stringify({ reason: calls[0]!.reason, bytes: whole.length, ...figures }));
  process.exit(0);
}
void main();

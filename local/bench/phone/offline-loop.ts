import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { checkOffline } from '../../../cloudfunctions/core/statement/check-offline';
import type { SignedList, TrustList } from '../../../types/trust';

// Runs alone, with and without a JIT: a paper's QR code checked against a trust list and a revocation list at hand, two signatures.
interface Vectors {
  trust: { list: TrustList };
  cases: { scanned: string; now: number }[];
  revocations: Record<string, SignedList>;
}
const { trust, cases, revocations } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Vectors;
const paper = cases[1]!;
const SAMPLES = 30;

function timed(work: () => boolean): { first: number; median: number } {
  const times: number[] = [];
  for (let i = 0; i <= SAMPLES; i++) {
    const start = performance.now();
    if (!work()) throw new Error('the signature does not hold');
    times.push(performance.now() - start);
  }
  const [first, ...others] = times;
  return { first: first!, median: others.sort((a, b) => a - b)[SAMPLES / 2]! };
}

const ours = timed(() => checkOffline(paper.scanned, trust.list, [revocations.fresh!], paper.now).reason === 'OFFLINE_LISTED');

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const message = Buffer.alloc(60, 7);
const signature = sign('sha256', message, privateKey);
const peer = timed(() => verify('sha256', message, publicKey, signature) && verify('sha256', message, publicKey, signature));
console.log(JSON.stringify({ ours, peer }));

import { makeToken } from '../../../cloudfunctions/core/code/secret';

// Runs alone, with and without a JIT (a phone's mini-program has none on iOS): the phone's own code, nothing else.
const secret = new Uint8Array(32).fill(7);
const codeId = new Uint8Array(8).fill(9);
const BATCH = 50;
const SAMPLES = 40;

const times: number[] = [];
for (let sample = -10; sample < SAMPLES; sample++) {
  const start = performance.now();
  for (let i = 0; i < BATCH; i++) makeToken(secret, codeId, sample * BATCH + i + 1000);
  if (sample >= 0) times.push(((performance.now() - start) / BATCH) * 1000);
}
console.log(times.sort((a, b) => a - b)[SAMPLES / 2]);

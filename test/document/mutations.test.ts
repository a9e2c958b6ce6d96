import { judgeFile } from '../../cloudfunctions/verification/judge-file';
import type { LocalCloud } from '../../local/emulator/cloud';
import { type Reason, reasons } from '../../types/verdict';
import { TODAY, attachSdk, startTestCloud } from '../support/cloud';
import { type Paper, aPaper } from '../support/papers';
import { openChangzhi } from '../support/world';

/** 500 in every run; `npm run mutations` makes 10,000. */
const ROUNDS = Number(process.env.MUTATIONS ?? 500);

let cloud: LocalCloud;
let papers: Paper[];
beforeAll(async () => {
  cloud = await startTestCloud();
  attachSdk(cloud);
  openChangzhi(cloud);
  papers = [await aPaper(cloud), await aPaper(cloud)];
});
afterAll(() => cloud.close());

/** mulberry32: the same mutations in every run. */
let state = 20_261_120;
function random(below: number): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
}
const noise = (length: number): Buffer => Buffer.from(Array.from({ length }, () => random(256)));

/** An incremental update as an editor writes it (ISO 32000-1 §7.5.6): the first page gets new content, the old bytes stay. */
function updated(file: Buffer): Buffer {
  const text = file.toString('latin1');
  const pages = [...text.matchAll(/(\d+) 0 obj\n<<\n\/Type \/Page\n[^]*?endobj/g)];
  const page = pages[random(pages.length)]!;
  const start = /startxref\n(\d+)/.exec(text.slice(-64))![1];
  const objects = Number(/\/Size (\d+)/.exec(text.slice(-400))![1]);
  const content = `BT /F1 ${8 + random(20)} Tf 72 720 Td (forged ${random(1e9)}) Tj ET`;
  const stream = `${objects} 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`;
  const changed = page[0].replace(/\/Contents \d+ 0 R/, `/Contents ${objects} 0 R`);
  const at = file.length + 1;
  const line = (offset: number) => `${String(offset).padStart(10, '0')} 00000 n \n`;
  const body = `\n${stream}${changed}\n`;
  const xref = `xref\n${page[1]} 1\n${line(at + stream.length)}${objects} 1\n${line(at)}`;
  const trailer = `trailer\n<< /Size ${objects + 1} /Prev ${start} >>\nstartxref\n${at + body.length - 1}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(body + xref + trailer, 'latin1')]);
}

const copyWith = (file: Buffer, change: (copy: Buffer) => void): Buffer => {
  const copy = Buffer.from(file);
  change(copy);
  return copy;
};
const changed: Reason[] = ['FILE_CHANGED', 'FILE_UNKNOWN', 'NOT_PDF'];

/** Ways to change a file, each with the only reasons that may be given: where the number itself is hit, no report is named. */
const mutations: Record<string, { make: (file: Buffer) => Buffer; reasons: Reason[] }> = {
  'a bit flipped': { make: (f) => copyWith(f, (c) => void (c[random(c.length)]! ^= 1 << random(8))), reasons: changed },
  'bytes overwritten': {
    make: (f) => copyWith(f, (c) => void noise(1 + random(64)).copy(c, random(c.length))),
    reasons: changed,
  },
  'a bit of the head flipped': { make: (f) => copyWith(f, (c) => void (c[random(300)]! ^= 1 << random(8))), reasons: changed },
  'a bit of the signature flipped': {
    make: (f) => copyWith(f, (c) => void (c[c.indexOf('/Contents <') + 11 + random(2000)]! ^= 1 << random(4))),
    reasons: ['FILE_CHANGED'],
  },
  'a piece copied over another': {
    make: (f) => copyWith(f, (c) => void c.copy(c, random(c.length), random(c.length), c.length)),
    reasons: changed,
  },
  'cut short': { make: (f) => f.subarray(0, Math.ceil(f.length / 2) + random(f.length >> 1)), reasons: ['FILE_TRUNCATED'] },
  'cut to less than half': { make: (f) => f.subarray(0, random(f.length >> 1)), reasons: ['FILE_DIFFERENT', 'FILE_UNKNOWN', 'NOT_PDF'] },
  'cut short and a bit flipped': {
    make: (f) => copyWith(f.subarray(0, -1 - random(f.length >> 2)), (c) => void (c[400 + random(c.length - 400)]! ^= 1 << random(8))),
    reasons: ['FILE_DIFFERENT'],
  },
  'a piece taken out': {
    make: (f) => {
      const at = 400 + random(f.length - 1000);
      return Buffer.concat([f.subarray(0, at), f.subarray(at + 1 + random(500))]);
    },
    reasons: ['FILE_DIFFERENT'],
  },
  'noise put in': {
    make: (f) => {
      const at = 400 + random(f.length - 400);
      return Buffer.concat([f.subarray(0, at), noise(1 + random(500)), f.subarray(at)]);
    },
    reasons: ['FILE_DIFFERENT'],
  },
  'noise added': { make: (f) => Buffer.concat([f, noise(1 + random(5000))]), reasons: ['FILE_APPENDED'] },
  'line ends added': { make: (f) => Buffer.concat([f, Buffer.from('\n'.repeat(1 + random(3)))]), reasons: ['FILE_APPENDED'] },
  'an incremental update': { make: updated, reasons: ['FILE_APPENDED'] },
  'another report behind it': { make: (f) => Buffer.concat([f, papers[1]!.file]), reasons: ['FILE_APPENDED'] },
  'something before it': { make: (f) => Buffer.concat([noise(1 + random(50)), f]), reasons: ['NOT_PDF'] },
  'another report’s first half': {
    make: (f) => Buffer.concat([papers[1]!.file.subarray(0, f.length >> 1), f.subarray(f.length >> 1)]),
    reasons: ['FILE_CHANGED', 'FILE_DIFFERENT'],
  },
};

test(
  `of ${ROUNDS} mutations of a genuine file none is genuine, and each says why`,
  async () => {
    const { file } = papers[0]!;
    const names = Object.keys(mutations);
    const seen = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round++) {
      const name = names[round % names.length]!;
      const mutant = mutations[name]!.make(file);
      if (mutant.equals(file)) continue;
      const { reason } = await judgeFile(mutant, mutant.length, TODAY);
      if (reasons[reason].verdict === 'genuine' || !mutations[name]!.reasons.includes(reason))
        throw new Error(`${name}: ${reason} in round ${round}`);
      seen.set(`${name}: ${reason}`, (seen.get(`${name}: ${reason}`) ?? 0) + 1);
    }
    expect([...seen.values()].reduce((a, b) => a + b, 0)).toBeGreaterThan(ROUNDS * 0.95);
    if (process.env.MUTATIONS) console.log([...seen].map(([what, n]) => `${n}\t${what}`).join('\n'));
    expect((await judgeFile(file, file.length, TODAY)).reason).toBe('VALID');
  },
  60_000 + ROUNDS * 100,
);

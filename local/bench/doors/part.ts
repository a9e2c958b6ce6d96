import path from 'node:path';
import { buildCloud } from '../../build/cloud';
import { loadKeys } from '../../keys/folder-keys';
import { root } from '../../paths';
import { apiPath } from '../cloud/api-path';
import { Child } from '../cloud/child';
import { type Call, load } from '../cloud/http-load';
import { copyOf } from '../cloud/papers';
import { cookieOf, keyOf, verifierOf } from '../cloud/people';
import { Product, granted } from '../cloud/product';
import type { Papers } from '../cloud/protocol';
import type { Ground, Part } from '../part';
import { cell, print, times } from '../print';
import { type Timing, medianTiming, ratioOf } from '../stats';

type Rounds = Timing & { rounds: Timing[] };
export interface Doors {
  subjects: number;
  reports: number;
  rounds: number;
  fileBytes: number;
  /** By door and how many at once: `typedCode/1`. */
  timings: Record<string, { ours: Rounds; peer: Rounds }>;
}

const names = {
  typedCode: '核验码',
  paperCode: '纸面二维码',
  hash: '文件摘要',
  file: '上传文件',
  dynamicCode: '动态码（兑换并读报告）',
  api: '网络接口，未登录（核验码）',
} as const;
type Door = keyof typeof names;
const both = [1, 8] as const;

/** Each door to the verdict, on a cloud with thousands of registered documents, beside a bare server. */
export const doors: Part<Doors> = { measure, say };

async function measure({ dir, quick, said }: Ground): Promise<Doors> {
  const [rounds, calls, reports] = quick ? [2, 20, 1000] : [5, 50, 5000];
  const env = loadKeys(dir);
  const functionsDir = path.join(dir, 'functions');
  await buildCloud(root, functionsDir);
  const world = new Product(1000, env);
  const peer = new Child('serve-peer');
  try {
    said('装入报告');
    await world.start(path.join(dir, 'world'), functionsDir);
    await load(world.origin, world.issue(1), 1, granted);
    const papers = await world.child.ask('addPapers', { papers: reports });
    await world.child.ask('addReports', { reports: 1, codes: (rounds + 1) * calls * 4 });
    const asks = new Asks(papers, world);
    for (const door of Object.keys(names) as Door[]) await load(world.origin, asks.of(door, calls), 4, genuine);
    const [report, receipt] = await Promise.all(
      ['reports', 'receipts'].map((collection) => world.child.ask('stored', { collection, id: null })),
    );
    const keys = [...papers.codes, ...papers.numbers, ...papers.hashes];
    const { origin } = await peer.ask('startVerifyPeer', { dir, keys, report: report!, receipt: receipt! });

    const found: Record<string, { ours: Timing[]; peer: Timing[] }> = {};
    for (let round = 0; round < rounds; round++) {
      said(`第${round + 1}/${rounds}轮`);
      for (const door of Object.keys(names) as Door[]) {
        for (const atOnce of both) {
          const of = (found[`${door}/${atOnce}`] ??= { ours: [], peer: [] });
          const steps = [
            async () => of.ours.push(await load(world.origin, asks.of(door, calls), atOnce, genuine)),
            async () => of.peer.push(await load(origin, asks.bare(door, calls), atOnce, granted)),
          ];
          for (const step of round % 2 ? steps.reverse() : steps) await step();
        }
      }
    }
    const middle = (all: Timing[]): Rounds => ({ ...medianTiming(all), rounds: all });
    const timings = Object.fromEntries(Object.entries(found).map(([name, of]) => [name, { ours: middle(of.ours), peer: middle(of.peer) }]));
    return { subjects: world.subjects, reports, rounds, fileBytes: Buffer.from(papers.file, 'base64').length, timings };
  } finally {
    await Promise.all([world.child.end(), peer.end()]);
  }
}

/** A yes, and nothing but the genuine: other answers are quicker. */
const genuine = (answer: string): boolean => granted(answer) && (/"verdict":"genuine"/.test(answer) || /"view":"[\w-]{32}"/.test(answer));

/** What verifiers send, a report and a verifier at a time. */
class Asks {
  private turn = 0;
  private readonly file: Buffer;

  constructor(
    private readonly papers: Papers,
    private readonly world: Product,
  ) {
    this.file = Buffer.from(papers.file, 'base64');
  }

  of(door: Door, count: number): Call[] {
    if (door === 'dynamicCode') return this.world.redeem(count).map((call) => ({ ...call, then: (answer) => viewOf(answer, call) }));
    return Array.from({ length: count }, () => {
      const n = this.turn++;
      const { path: to, body } = this.asked(door, n % this.papers.codes.length);
      const said = { path: to, body: JSON.stringify({ ...body, key: keyOf(n) }) };
      return door === 'api' ? said : { ...said, cookie: cookieOf(verifierOf(n)) };
    });
  }

  private asked(door: Exclude<Door, 'dynamicCode'>, n: number): { path: string; body: object } {
    const { codes, payloads, hashes } = this.papers;
    switch (door) {
      case 'typedCode':
      case 'api':
        return { path: apiPath('verifier/verifyCode'), body: { code: codes[n] } };
      case 'paperCode':
        return { path: apiPath('verifier/verifyStatement'), body: { scanned: `${this.world.origin}/s/${payloads[n]}` } };
      case 'hash':
        return { path: apiPath('verifier/verifyHash'), body: { sha256: hashes[n] } };
      case 'file': {
        const bytes = copyOf(this.file, this.papers.numbers[n]!);
        return { path: apiPath('verifier/verifyFile'), body: { size: bytes.length, head: bytes.toString('base64') } };
      }
    }
  }

  /** The same look-up, of the bare server. */
  bare(door: Door, count: number): Call[] {
    return Array.from({ length: count }, () => {
      const n = this.turn++ % this.papers.codes.length;
      const { codes, numbers, hashes } = this.papers;
      if (door === 'file') return bareCall({ head: copyOf(this.file, numbers[n]!).toString('base64') });
      return bareCall({ key: door === 'hash' ? hashes[n] : door === 'paperCode' || door === 'dynamicCode' ? numbers[n] : codes[n] });
    });
  }
}

const bareCall = (body: object): Call => ({ path: '/verify', body: JSON.stringify(body) });

function viewOf(answer: string, { cookie }: Call): Call {
  const { data } = JSON.parse(answer) as { data: { view: string } };
  return { path: apiPath('verifier/getView'), body: JSON.stringify({ view: data.view }), ...(cookie ? { cookie } : {}) };
}

function say({ subjects, reports, rounds, fileBytes, timings }: Doors): void {
  const rows = (Object.keys(names) as Door[]).flatMap((door) =>
    both.map((atOnce) => {
      const { ours, peer } = timings[`${door}/${atOnce}`]!;
      return [`${names[door]} 并发${atOnce}`, cell(ours), cell(peer), times(ratioOf(peer.rounds, ours.rounds, 'perSecond'))];
    }),
  );
  print(['p50 / p99 / 每秒', `${reports} 份有文件的报告`, '对照', '对照快'], rows, [
    `${subjects} 个主体，${rounds} 轮；每次都是另一份报告、另一个核验人，答复都是“真实有效”并留回执。上传的文件 ${(fileBytes / 1000).toFixed(0)} kB。`,
    '对照：裸 node:http 加 libsql（WAL，synchronous=FULL），每个请求按主键查一行同样大小的报告（上传的先算 SHA-256），再插入一行同样大小的回执；',
    '没有登录、次数限制、签名、审计和此刻状态的核对。动态码的对照也只是一次查和一次插入。',
  ]);
}

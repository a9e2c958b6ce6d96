import fs from 'node:fs';
import type { CodeDoc } from '../../cloudfunctions/store/documents';
import { WINDOW_MS } from '../../cloudfunctions/core/code/window';
import type { LocalCloud } from '../../local/emulator/cloud';
import { builtWithout } from '../support/built';
import { type Client, newKey, webClient, wechatClient } from '../support/clients';
import { NOW, startTestCloud } from '../support/cloud';
import { tokenAt } from '../support/token';
import { openChangzhi, withCode } from '../support/world';

const WORKERS = 8;
/** Two suffice for what must go wrong. */
const BROKEN = 4;

/** Every write waits between the reads before it and the database: so long that whatever runs at once has read the same. */
function slowWrites(cloud: LocalCloud, action = /modifyDocument/): void {
  cloud.faults.reset();
  cloud.faults.arm({ at: 'every', mode: 'delay', action, ms: 700 });
}

/** A cloud whose workers have all run both doors: a worker that starts late would be no rival. */
async function startRace(functionsDir?: string): Promise<LocalCloud> {
  const workers = functionsDir ? BROKEN : WORKERS;
  const cloud = await startTestCloud({ workers, ...(functionsDir ? { functionsDir } : {}) });
  openChangzhi(cloud);
  for (const door of functionsDir ? [wechatClient] : [wechatClient, webClient]) {
    // The first one keeps the compiled door for the others.
    await door(cloud).ask('public', 'getMe', {});
    await Promise.all(Array.from({ length: workers }, () => door(cloud).ask('public', 'getMe', {})));
  }
  return cloud;
}

interface Scan {
  by: Client;
  attempt: string;
  token: string;
}
async function outcomes(scans: Scan[]): Promise<string[]> {
  const answers = await Promise.all(scans.map(({ by, attempt, token }) => by.ask('verifier', 'redeemToken', { token, attempt })));
  return answers.map((a) => (a.ok ? `view ${a.data.view}` : a.error.code));
}
const docOf = (cloud: LocalCloud, code: string): CodeDoc => cloud.database.get<CodeDoc>('codes', code)!;

/** Callers of different accounts, at both doors, half of them with the token of the next window. */
async function crowd(cloud: LocalCloud, callers: number, viewers: number, at: readonly ('web' | 'wechat')[]) {
  cloud.setClock(NOW + WINDOW_MS - 6000);
  const code = await withCode(cloud, { viewers });
  const tokens = [tokenAt(code, NOW), tokenAt(code, NOW + WINDOW_MS)];
  const scans = Array.from({ length: callers }, (_, i) => ({
    by: at[i % at.length] === 'web' ? webClient(cloud, null) : wechatClient(cloud),
    attempt: newKey(),
    token: tokens[Math.floor(i / 2) % 2]!,
  }));
  slowWrites(cloud);
  const answers = await outcomes(scans);
  const rivals = cloud.faults.count(/modifyDocument/);
  cloud.faults.reset();
  return { code, scans, answers, rivals, winners: scans.filter((_, i) => answers[i]!.startsWith('view ')) };
}

describe('many scans at once', () => {
  let cloud: LocalCloud;
  beforeAll(async () => {
    cloud = await startRace();
  });
  afterAll(() => cloud.close());
  afterEach(() => cloud.faults.reset());

  test.each([
    [200, 1],
    [60, 3],
  ])('of %d callers exactly %d win, in whichever window; the others are told 已使用', async (callers, viewers) => {
    const { code, scans, answers, winners, rivals } = await crowd(cloud, callers, viewers, ['web', 'wechat']);
    // That many had found a free seat and wanted to take it.
    expect(rivals).toBeGreaterThanOrEqual(4);
    expect(winners).toHaveLength(viewers);
    expect(new Set(answers.filter((s) => !s.startsWith('view ')))).toEqual(new Set(['CODE_USED']));
    const doc = docOf(cloud, code.code);
    expect([doc.seatsLeft, doc.uses.length, new Set(doc.uses.map((use) => use.account)).size]).toEqual([0, viewers, viewers]);
    expect(doc.uses.map((u) => u.account).sort()).toEqual(winners.map((w) => w.by.account()).sort());
    // A retry of each winner gets its own view; nobody else's helps.
    expect(await outcomes(winners)).toEqual(answers.filter((s) => s.startsWith('view ')));
    const view = answers.find((s) => s.startsWith('view '))!.slice(5);
    expect(await winners[0]!.by.refused('verifier', 'getView', { view })).toBe('ALLOWED');
    const loser = scans.find((s) => !winners.includes(s))!;
    expect(await loser.by.refused('verifier', 'getView', { view })).toBe('VIEW_NOT_FOUND');
    expect(docOf(cloud, code.code)).toEqual(doc);
  });

  test('one attempt sent many times at once is one use', async () => {
    const code = await withCode(cloud, { viewers: 50 });
    const scan = { by: wechatClient(cloud), attempt: newKey(), token: tokenAt(code, cloud.now()) };
    slowWrites(cloud);
    const answers = await outcomes(Array.from({ length: 40 }, () => scan));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^view /);
    expect(docOf(cloud, code.code)).toMatchObject({ seatsLeft: 49, uses: [{ account: scan.by.account() }] });
  });

  test('one account takes one seat, however many attempts it sends at once', async () => {
    const code = await withCode(cloud, { viewers: 50 });
    const by = wechatClient(cloud);
    slowWrites(cloud);
    const answers = await outcomes(Array.from({ length: 20 }, () => ({ by, attempt: newKey(), token: tokenAt(code, cloud.now()) })));
    expect(answers[0]).toMatch(/^view /);
    expect(new Set(answers).size).toBe(1);
    expect(docOf(cloud, code.code)).toMatchObject({ seatsLeft: 49, uses: [{ account: by.account() }] });
  });

  test('one person asking to open the same code many times opens one', async () => {
    const { holder, number } = await withCode(cloud);
    const key = newKey();
    slowWrites(cloud, /insertDocument/);
    const opened = await Promise.all(Array.from({ length: 20 }, () => holder.call('holder', 'openCode', { report: number, key })));
    expect(new Set(opened.map((o) => JSON.stringify(o))).size).toBe(1);
  });

  test('issuing the same many times at once is one report', async () => {
    const { holder, subject } = await withCode(cloud);
    const question = { jurisdiction: 'changzhi', subject: subject._id, key: newKey() };
    slowWrites(cloud, /insertDocument/);
    const issued = await Promise.all(Array.from({ length: 20 }, () => holder.call('holder', 'issueReport', question)));
    expect(new Set(issued.map((i) => i.number)).size).toBe(1);
    cloud.faults.reset();
    expect((await holder.call('holder', 'listReports', { subject: subject._id })).reports).toHaveLength(2);
  });

  test('a code that ends while a redemption is on its way is not opened', async () => {
    expect(await ended(cloud)).toBe('CODE_ENDED');
  });
});

/** A redemption whose write arrives after the holder ended the code. */
async function ended(cloud: LocalCloud): Promise<string> {
  const code = await withCode(cloud);
  cloud.faults.reset();
  cloud.faults.arm({ at: 1, mode: 'delay', action: /modifyDocument/, ms: 400 });
  const scan = outcomes([{ by: wechatClient(cloud), attempt: newKey(), token: tokenAt(code, cloud.now()) }]);
  // Only once the redemption waits before its write may the holder end the code.
  while (cloud.faults.count(/modifyDocument/) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await code.holder.call('holder', 'endCode', { code: code.code });
  return (await scan)[0]!;
}

describe('with the condition taken out of the redemption the same scenes go wrong', () => {
  async function broken<T>(piece: string, scene: (cloud: LocalCloud) => Promise<T>): Promise<T> {
    const functionsDir = await builtWithout('verifier/redeem-token.ts', piece);
    const cloud = await startRace(functionsDir);
    try {
      return await scene(cloud);
    } finally {
      await cloud.close();
      fs.rmSync(functionsDir, { recursive: true });
    }
  }

  test('without the seats: several win, and there are fewer seats than none', async () => {
    const { answers, seatsLeft } = await broken(' seatsLeft: _.gt(0),', async (cloud) => {
      const { answers: outcome, code } = await crowd(cloud, 200, 1, ['wechat']);
      return { answers: outcome, seatsLeft: docOf(cloud, code.code).seatsLeft };
    });
    expect(answers.filter((s) => s.startsWith('view ')).length).toBeGreaterThan(1);
    expect(seatsLeft).toBeLessThan(0);
  });

  test('without the account: a retry takes a second seat', async () => {
    const uses = await broken('{ uses: _.not(_.elemMatch({ account: call.account, until: _.gt(call.now) })) },', async (cloud) => {
      const code = await withCode(cloud, { viewers: 50 });
      const scan = { by: wechatClient(cloud), attempt: newKey(), token: tokenAt(code, cloud.now()) };
      slowWrites(cloud);
      await outcomes(Array.from({ length: 8 }, () => scan));
      return docOf(cloud, code.code).uses.length;
    });
    expect(uses).toBeGreaterThan(1);
  });

  test('without the end: what was ended is opened', async () => {
    expect(await broken(' ended: null,', ended)).toMatch(/^view /);
  });
});

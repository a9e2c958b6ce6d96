import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { verificationCodeOf } from '../../cloudfunctions/runtime/report-ids';
import { TRIES_AN_HOUR_AN_ADDRESS } from '../../cloudfunctions/limits/count-address';
import type { LocalCloud } from '../../local/emulator/cloud';
import { hmac } from '../../cloudfunctions/runtime/keys';
import { type Client, clientAt, doors, newKey, webClient, wechatClient } from '../support/clients';
import { NOW, attachSdk, startTestCloud } from '../support/cloud';
import { type Paper, aPaper, fileInput } from '../support/papers';
import * as seed from '../support/seed';
import { openChangzhi } from '../support/world';

const MINUTE = 60_000;
let cloud: LocalCloud;
let paper: Paper;
let turn = 0;
beforeAll(async () => {
  cloud = await startTestCloud({ workers: 4 });
  attachSdk(cloud);
  openChangzhi(cloud);
  paper = await aPaper(cloud);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.setClock(NOW));

/** A well-formed code of no report: what a guess looks like. */
const guess = (): string => verificationCodeOf(`guess-${++turn}`);
const tried = async (client: Client, code: string): Promise<string> => {
  const answer = await client.ask('verifier', 'verifyCode', { code, key: newKey() });
  return answer.ok ? answer.data.reason : answer.error.code;
};
const times = async (n: number, work: () => Promise<string>): Promise<string[]> => {
  const answers: string[] = [];
  for (let i = 0; i < n; i++) answers.push(await work());
  return answers;
};

describe.each(doors)('at the %s door', (door) => {
  test('ten tries a minute, and the eleventh waits until the first is a minute old', async () => {
    const client = clientAt(door, cloud);
    expect(await times(10, () => tried(client, guess()))).toEqual(new Array(10).fill('CODE_UNKNOWN'));
    expect(await tried(client, paper.code)).toBe('TOO_MANY_TRIES');
    expect(await tried(clientAt(door, cloud), paper.code)).toBe('VALID');
    cloud.setClock(NOW + MINUTE - 5000);
    expect(await tried(client, paper.code)).toBe('TOO_MANY_TRIES');
    cloud.setClock(NOW + MINUTE + 5000);
    expect(await tried(client, paper.code)).toBe('VALID');
  });

  test('a hundred failures an hour, whichever door they fail at', async () => {
    const client = clientAt(door, cloud);
    for (let minute = 0; minute < 10; minute++) {
      cloud.setClock(NOW + minute * (MINUTE + 5000));
      const fails = [
        () => tried(client, guess()),
        async () => (await client.call('verifier', 'verifyHash', { sha256: 'ab'.repeat(32), key: newKey() })).reason,
        async () => (await client.call('verifier', 'verifyFile', fileInput(Buffer.from('%PDF-1.7')))).reason,
      ];
      await times(10, () => fails[minute % 3]!());
    }
    cloud.setClock(NOW + 12 * MINUTE);
    expect(await tried(client, paper.code)).toBe('TOO_MANY_FAILURES');
    expect(await tried(clientAt(door, cloud), paper.code)).toBe('VALID');
    cloud.setClock(NOW + 61 * MINUTE);
    expect(await tried(client, paper.code)).toBe('VALID');
  });

  test('what is found and what is a slip is no failure', async () => {
    const client = clientAt(door, cloud);
    for (let minute = 0; minute < 11; minute++) {
      cloud.setClock(NOW + minute * (MINUTE + 5000));
      expect(await times(10, () => tried(client, paper.code))).toEqual(new Array(10).fill('VALID'));
    }
    expect(await times(30, () => tried(client, 'l')).then((answers) => new Set(answers))).toEqual(new Set(['CODE_SLIP']));
    // The number stands beside the code on the cover, and is no guess at one.
    for (const typed of [paper.number, paper.number.replaceAll('-', ' ').toLowerCase()])
      expect(await tried(client, typed)).toBe('CODE_IS_NUMBER');
  });
});

test('a report that has ended was found all the same: neither its code nor its paper is a failure', async () => {
  const failures = () => [...cloud.database.all<{ failures: number[] }>('limits')].flatMap((limit) => limit.failures).length;
  const ended = await aPaper(cloud);
  await ended.holder.call('holder', 'withdrawReport', { number: ended.number });
  const client = wechatClient(cloud);
  const before = failures();
  expect(await tried(client, ended.code)).toBe('WITHDRAWN');
  const [byHash, byPaper] = [{ sha256: ended.sha256 }, { scanned: ended.link }];
  expect((await client.call('verifier', 'verifyHash', { ...byHash, key: newKey() })).reason).toBe('WITHDRAWN');
  expect((await client.call('verifier', 'verifyStatement', { ...byPaper, key: newKey() })).reason).toBe('WITHDRAWN');
  expect(failures()).toBe(before);
  expect(await tried(client, guess())).toBe('CODE_UNKNOWN');
  expect(failures()).toBe(before + 1);
});

test('of fifty tries at once no more than ten are let through', async () => {
  const client = wechatClient(cloud);
  const answers = await Promise.all(Array.from({ length: 50 }, () => tried(client, guess())));
  const through = answers.filter((s) => s === 'CODE_UNKNOWN').length;
  expect(through).toBeGreaterThan(0);
  expect(through).toBeLessThanOrEqual(10);
  expect(answers.filter((s) => s === 'TOO_MANY_TRIES')).toHaveLength(50 - through);
});

test('a changed cookie meets the limit of its address, and a login is counted alone', async () => {
  const address = hmac('address', '127.0.0.1').toString('base64url');
  const at = NOW + 5 * 3_600_000;
  cloud.setClock(at);
  await webClient(cloud).call('verifier', 'verifyHash', { sha256: 'ab'.repeat(32), key: newKey() });
  const { limits } = await import('../../cloudfunctions/store/documents');
  await limits.update({ _id: address }, { turn: TRIES_AN_HOUR_AN_ADDRESS });
  expect(await tried(webClient(cloud), paper.code)).toBe('TOO_MANY_TRIES');
  const member = webClient(cloud);
  seed.signIn(cloud, member, seed.newPerson(), at + MINUTE);
  expect(await tried(member, paper.code)).toBe('VALID');
  expect(await tried(wechatClient(cloud), paper.code)).toBe('VALID');
  cloud.setClock(at + 3_600_000);
  expect(await tried(webClient(cloud), paper.code)).toBe('VALID');
});

test('a paper’s code has a limit of its own, wide and apart from guesses', async () => {
  cloud.setClock(NOW + 7 * 3_600_000);
  const client = wechatClient(cloud);
  const scan = async (scanned: string): Promise<string> => {
    const answer = await client.ask('verifier', 'verifyStatement', { scanned, key: newKey() });
    return answer.ok ? answer.data.reason : answer.error.code;
  };
  expect(await times(10, () => tried(client, guess()))).toEqual(new Array(10).fill('CODE_UNKNOWN'));
  expect(await tried(client, guess())).toBe('TOO_MANY_TRIES');
  expect(new Set(await times(60, () => scan(paper.link)))).toEqual(new Set(['VALID']));
  expect(await scan(paper.link)).toBe('TOO_MANY_TRIES');
  // What is no statement costs nothing.
  expect(await scan('wxp://f2f0Qm3kT0vJt1lZ')).toBe('QR_FOREIGN');
  cloud.setClock(NOW + 7 * 3_600_000 + 2 * MINUTE);
  expect(await scan(paper.link)).toBe('VALID');
});

test('counts that can’t refuse anybody any more are dropped, the others stay', async () => {
  const own = await startTestCloud({ workers: 1 });
  try {
    const [old, fresh] = [wechatClient(own), wechatClient(own)];
    await times(10, () => tried(old, guess()));
    await webClient(own).call('verifier', 'verifyHash', { sha256: 'ab'.repeat(32), key: newKey() });
    own.setClock(NOW + 2 * 3_600_000 + MINUTE);
    await times(10, () => tried(fresh, guess()));
    expect([...own.database.all('limits')]).toHaveLength(4);
    expect(await own.runTimer('jobs')).toMatchObject({ dropped: 3 });
    expect([...own.database.all('limits')]).toHaveLength(1);
    expect(await tried(fresh, guess())).toBe('TOO_MANY_TRIES');
    expect(await tried(old, guess())).toBe('CODE_UNKNOWN');
  } finally {
    await own.close();
  }
});

test('a restart resets nothing', async () => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'limits-'));
  const open = () => startTestCloud({ dataDir, workers: 1 });
  let own = await open();
  try {
    await times(10, () => tried(wechatClient(own, 'oRestart'), guess()));
    await own.close();
    own = await open();
    expect(await tried(wechatClient(own, 'oRestart'), guess())).toBe('TOO_MANY_TRIES');
  } finally {
    await own.close();
    fs.rmSync(dataDir, { recursive: true });
  }
});

test('a code that never was and the code of another report fail by the same calls and answers', async () => {
  const trace = async (code: string) => {
    const client = wechatClient(cloud);
    const spy = jest.spyOn(cloud.faults, 'next');
    const { now: _now, ...answer } = await client.ask('verifier', 'verifyCode', { code, key: newKey() });
    const calls = spy.mock.calls.map(([action]) => action);
    spy.mockRestore();
    return { answer: JSON.stringify(answer).replace(/"at":\d+/, ''), calls };
  };
  // One character off, with its check made right: as near to a real code as a guess can come.
  const alphabet = '34679ACDEFGHJKLMNPQRTUVWXYabcdefghjkmnpqrtuvwxy';
  const plain = paper.code.replaceAll('-', '').slice(0, 15);
  const near = plain.slice(0, 14) + alphabet[(alphabet.indexOf(plain[14]!) + 1) % 47]!;
  const sum = [...near].reduce((total, char, i) => total + (i + 1) * alphabet.indexOf(char), 0);
  const wrong = near + alphabet[(47 - (sum % 47)) % 47]!;
  const [a, b, slip] = [await trace(guess()), await trace(wrong), await trace('l234')];
  expect(a).toEqual(b);
  expect(a.calls).toEqual(['database.getDocument', 'database.getDocument', 'database.insertDocument', 'database.getDocument']);
  expect(slip.calls).toEqual(['database.getDocument']);
});

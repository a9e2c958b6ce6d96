import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { LocalCloud } from '../../../local/emulator/cloud';
import { newKey, webClient } from '../../support/clients';
import { NOW, startTestCloud } from '../../support/cloud';
import { outcome, storedCode, view } from '../../support/redeem';
import { tokenAt } from '../../support/token';
import { openChangzhi, withCode as codeIn } from '../../support/world';

let cloud: LocalCloud;
const h5Dir = fs.mkdtempSync(path.join(os.tmpdir(), 'h5-'));
beforeAll(async () => {
  fs.writeFileSync(path.join(h5Dir, 'index.html'), '<!doctype html><title>page</title>');
  cloud = await startTestCloud({ h5Dir });
  openChangzhi(cloud);
});
afterAll(async () => {
  await cloud.close();
  fs.rmSync(h5Dir, { recursive: true });
});

const withCode = () => codeIn(cloud);

describe('a browser that was never here', () => {
  const redeemed = async (token: string, attempt: string) => {
    const browser = webClient(cloud, null);
    return { browser, answer: await outcome(browser, token, { attempt }) };
  };

  test('whose first answer is lost, cookie and all, gets its view when it asks again', async () => {
    const code = await withCode();
    const token = tokenAt(code, NOW);
    const attempt = newKey();
    await redeemed(token, attempt);
    const { browser, answer } = await redeemed(token, attempt);
    expect(answer).toBe('open');
    const { view: id } = await view(browser, token, { attempt });
    expect(await browser.refused('verifier', 'getView', { view: id })).toBe('ALLOWED');
    expect(storedCode(cloud, code.code)).toMatchObject({ seatsLeft: 0, uses: [{ account: browser.account() }] });
    expect((await redeemed(token, newKey())).answer).toBe('CODE_USED');
  });

  test('is another one under every other attempt', async () => {
    const cookies = await Promise.all([newKey(), newKey()].map(async (attempt) => (await redeemed('x', attempt)).browser.cookie()));
    expect(new Set(cookies).size).toBe(2);
    for (const cookie of cookies) expect(cookie).toMatch(/^[\w-]{32}$/);
  });
});

describe('opening a link', () => {
  test('redeems nothing, by whatever a preview sends', async () => {
    const code = await withCode();
    const token = tokenAt(code, NOW);
    cloud.faults.reset();
    const page = await fetch(`${cloud.origin}/c/${token}`);
    expect([page.status, page.headers.get('referrer-policy'), page.headers.get('cache-control')]).toEqual([200, 'no-referrer', 'no-store']);
    expect(await page.text()).not.toContain(token);
    await fetch(`${cloud.origin}/c/${token}`, { method: 'HEAD' });
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
      const query = `token=${token}&attempt=${newKey()}`;
      const answer = await fetch(`${cloud.origin}/api/verifier/redeemToken?${query}`, {
        method,
        headers: { 'content-type': 'application/json' },
      });
      expect([method, answer.ok]).toEqual([method, false]);
    }
    expect((await fetch(`${cloud.origin}/c/${token}`, { method: 'POST' })).status).toBe(405);
    expect(cloud.faults.count()).toBe(0);
    expect(storedCode(cloud, code.code)).toMatchObject({ seatsLeft: 1, uses: [] });
    expect(await outcome(webClient(cloud), token)).toBe('open');
  });

  test.each(['https://evil.example', 'null', 'http://127.0.0.1:1', ''])('a page of another origin (%j) is refused', async (origin) => {
    const code = await withCode();
    const body = JSON.stringify({ token: tokenAt(code, NOW), attempt: newKey() });
    const headers = { 'content-type': 'application/json', origin };
    const answer = await fetch(`${cloud.origin}/api/verifier/redeemToken`, { method: 'POST', headers, body });
    expect([answer.status, await answer.json()]).toMatchObject([403, { ok: false, error: { code: 'BAD_ORIGIN' } }]);
    expect(storedCode(cloud, code.code).seatsLeft).toBe(1);
  });

  test('a form of another page is refused, and a body that is no JSON', async () => {
    const post = async (type: string, body: string) => {
      const answer = await fetch(`${cloud.origin}/api/verifier/redeemToken`, { method: 'POST', headers: { 'content-type': type }, body });
      return [answer.status, ((await answer.json()) as { error: { code: string } }).error.code];
    };
    expect(await post('text/plain', '{}')).toEqual([415, 'BAD_INPUT']);
    expect(await post('application/x-www-form-urlencoded', 'token=A')).toEqual([415, 'BAD_INPUT']);
    expect(await post('application/json', '{')).toEqual([400, 'BAD_INPUT']);
    expect(await post('application/json', '[]')).toEqual([400, 'BAD_INPUT']);
  });
});

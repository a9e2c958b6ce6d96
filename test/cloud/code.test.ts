import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { decodeBase64url, encodeBase64url } from '../../cloudfunctions/core/code/base64url';
import type { CodeDoc } from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import type { Input } from '../../types/actions';
import { type Client, clientAt, doors, newKey, webClient, wechatClient } from '../support/clients';
import { NOW, startTestCloud } from '../support/cloud';
import * as seed from '../support/seed';
import { tokenAt } from '../support/token';
import { openChangzhi, withCode as codeIn, withReport } from '../support/world';

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
afterEach(() => cloud.setClock(NOW));

const withCode = (options: Partial<Input<'holder', 'openCode'>> = {}) => codeIn(cloud, options);
const codeDoc = (id: string) => cloud.database.get<CodeDoc>('codes', id)!;
const redeem = (verifier: Client, token: string, more: Partial<Input<'verifier', 'redeemToken'>> = {}) =>
  verifier.ask('verifier', 'redeemToken', { token, attempt: newKey(), ...more });
const outcome = async (verifier: Client, token: string, more: Partial<Input<'verifier', 'redeemToken'>> = {}): Promise<string> => {
  const answer = await redeem(verifier, token, more);
  return answer.ok ? answer.data.state : answer.error.code;
};
/** Redeem and expect a view. */
async function view(verifier: Client, token: string, more: Partial<Input<'verifier', 'redeemToken'>> = {}) {
  const use = await verifier.call('verifier', 'redeemToken', { token, attempt: newKey(), ...more });
  if (use.state !== 'open') throw new Error(use.state);
  return use;
}

describe.each(doors)('the dynamic code at the %s door', (door) => {
  const someone = () => clientAt(door, cloud);

  // The clock ticks on between being set and being read: a case before a bound keeps two seconds off it. The exact bounds are the core's test.
  test.each([
    ['12 s before its window', -12_000, 'CODE_EARLY'],
    ['10 s before its window', -10_000, 'open'],
    ['as its window begins', 0, 'open'],
    ['as the next window begins', 30_000, 'open'],
    ['58 s after its window began', 58_000, 'open'],
    ['60 s after its window began', 60_000, 'CODE_STALE'],
    ['four minutes later', 240_000, 'CODE_STALE'],
  ])('a token %s', async (_name, offset, expected) => {
    const code = await withCode();
    const window = NOW + 60_000;
    cloud.setClock(window + offset);
    expect(await outcome(someone(), tokenAt(code, window))).toBe(expected);
    expect(codeDoc(code.code).seatsLeft).toBe(expected === 'open' ? 0 : 1);
  });

  test('a token with any byte changed is no code of ours, and costs nothing', async () => {
    const code = await withCode();
    const verifier = someone();
    const bytes = decodeBase64url(tokenAt(code, NOW))!;
    expect(bytes).toHaveLength(24);
    const answers = await Promise.all(
      [...bytes.keys()].flatMap((at) =>
        [0x01, 0x80].map((bit) => outcome(verifier, encodeBase64url(bytes.map((byte, i) => (i === at ? byte ^ bit : byte))))),
      ),
    );
    expect(new Set(answers)).toEqual(new Set(['CODE_NOT_OURS']));
    expect(codeDoc(code.code)).toMatchObject({ seatsLeft: 1, uses: [] });
    expect(await outcome(verifier, tokenAt(code, NOW))).toBe('open');
  });

  test.each(['A', 'https', '!', '扫码', 'A'.repeat(31), 'A'.repeat(33), 'A'.repeat(64), `${'A'.repeat(31)}=`, ''])(
    'what is no token (%j) is no code of ours',
    async (text) => expect(await outcome(someone(), text)).toBe('CODE_NOT_OURS'),
  );

  test('an unknown code and a wrong MAC give the same answer after the same calls', async () => {
    const code = await withCode();
    const verifier = someone();
    const bytes = decodeBase64url(tokenAt(code, NOW))!;
    const wrongMac = encodeBase64url(bytes.map((b, i) => (i === 23 ? b ^ 1 : b)));
    const unknownId = encodeBase64url(bytes.map((b, i) => (i === 3 ? b ^ 1 : b)));
    const traced = [];
    for (const token of [wrongMac, unknownId, 'A'.repeat(32)]) {
      cloud.faults.reset();
      const answer = await redeem(verifier, token);
      traced.push([{ ...answer, now: 0 }, cloud.faults.count(/getDocument/), cloud.faults.count()]);
    }
    expect(traced).toEqual([traced[0], traced[0], traced[0]]);
    // Only who calls is asked: the codes are not even looked at.
    expect(traced[0]!.slice(1)).toEqual([1, 1]);
  });

  test('the same caller is given the same view, by whichever attempt; anyone else is told 已使用', async () => {
    const code = await withCode();
    const [verifier, other] = [someone(), someone()];
    const token = tokenAt(code, NOW);
    const attempt = newKey();
    const first = await view(verifier, token, { attempt });
    expect(await view(verifier, token, { attempt })).toEqual(first);
    // A page that WeChat reopens much later, with a token long stale.
    cloud.setClock(NOW + 400_000);
    expect(await view(verifier, token, { attempt })).toEqual(first);
    const fresh = tokenAt(code, cloud.now());
    expect(await view(verifier, fresh)).toEqual(first);
    expect(await outcome(other, fresh, { attempt })).toBe('CODE_USED');
    expect(await outcome(other, fresh)).toBe('CODE_USED');
    expect(codeDoc(code.code)).toMatchObject({ seatsLeft: 0, uses: [{ account: verifier.account() }] });
    expect(codeDoc(code.code).uses).toHaveLength(1);
  });

  test('a view is not transferable, and its id cannot be made up', async () => {
    const code = await withCode();
    const verifier = someone();
    const { view: id } = await view(verifier, tokenAt(code, NOW));
    expect((await verifier.call('verifier', 'getView', { view: id })).statement.number).toBe(code.number);
    expect(await someone().refused('verifier', 'getView', { view: id })).toBe('VIEW_NOT_FOUND');
    const bytes = decodeBase64url(id)!;
    for (const at of [0, 8, 23]) {
      const forged = encodeBase64url(bytes.map((b, i) => (i === at ? b ^ 1 : b)));
      expect(await verifier.refused('verifier', 'getView', { view: forged })).toBe('VIEW_NOT_FOUND');
    }
  });

  test('a view ends after thirty minutes, though the code is open for longer', async () => {
    const code = await withCode({ minutes: 1440 });
    const verifier = someone();
    const { view: id, until } = await view(verifier, tokenAt(code, NOW));
    cloud.setClock(until - 2000);
    await verifier.call('verifier', 'getView', { view: id });
    cloud.setClock(until);
    expect(await verifier.refused('verifier', 'getView', { view: id })).toBe('VIEW_EXPIRED');
    const { scans } = await code.holder.call('holder', 'getCode', { code: code.code });
    expect(scans).toMatchObject([{ state: 'over' }]);
  });

  test('once its view is over an account may scan again, and takes another seat; its first attempt still means the first', async () => {
    const code = await withCode({ minutes: 1440, viewers: 2 });
    const [verifier, attempt] = [someone(), newKey()];
    const first = await view(verifier, tokenAt(code, NOW), { attempt });
    expect(await view(verifier, tokenAt(code, NOW))).toEqual(first);
    cloud.setClock(first.until);
    const token = tokenAt(code, cloud.now());
    expect(await view(verifier, token, { attempt })).toEqual(first);
    const second = await view(verifier, token);
    expect(second.view).not.toBe(first.view);
    expect((await verifier.call('verifier', 'getView', { view: second.view })).statement.number).toBe(code.number);
    expect(codeDoc(code.code)).toMatchObject({ seatsLeft: 0, uses: [{ attempt: expect.any(String) }, { account: verifier.account() }] });
  });

  test('a code expires when its time is over, and an open view outlives it', async () => {
    const code = await withCode({ viewers: 3 });
    const verifier = someone();
    const { view: id } = await view(verifier, tokenAt(code, NOW));
    cloud.setClock(code.expires - 2000);
    expect(await outcome(someone(), tokenAt(code, cloud.now()))).toBe('open');
    cloud.setClock(code.expires);
    expect(await outcome(someone(), tokenAt(code, cloud.now()))).toBe('CODE_EXPIRED');
    expect(await code.holder.call('holder', 'getCode', { code: code.code })).toMatchObject({ state: 'expired', viewersLeft: 0 });
    await verifier.call('verifier', 'getView', { view: id });
  });

  test('ending a code ends its views and refuses what comes later, at once', async () => {
    const code = await withCode({ viewers: 2 });
    const verifier = someone();
    const attempt = newKey();
    const { view: id } = await view(verifier, tokenAt(code, NOW), { attempt });
    await code.holder.call('holder', 'endCode', { code: code.code });
    expect(await verifier.refused('verifier', 'getView', { view: id })).toBe('VIEW_ENDED');
    const answer = await redeem(someone(), tokenAt(code, NOW));
    expect(answer).toMatchObject({ ok: false, error: { code: 'CODE_ENDED', hint: expect.stringContaining('已撤销') as string } });
    // The winner's retry still gets its own view: which is over.
    expect((await view(verifier, tokenAt(code, NOW), { attempt })).view).toBe(id);
    expect(await verifier.refused('verifier', 'getView', { view: id })).toBe('VIEW_ENDED');
  });

  test('many viewers, up to the number the holder set; nobody takes a second seat', async () => {
    const code = await withCode({ viewers: 3 });
    const token = tokenAt(code, NOW);
    const first = someone();
    const attempt = newKey();
    const seen = [await view(first, token, { attempt }), await view(first, token, { attempt }), await view(first, token)];
    expect([seen[1], seen[2]]).toEqual([seen[0], seen[0]]);
    expect(await outcome(someone(), token)).toBe('open');
    expect(await code.holder.call('holder', 'getCode', { code: code.code })).toMatchObject({ state: 'open', viewersLeft: 1 });
    expect(await outcome(someone(), token)).toBe('open');
    expect(await outcome(someone(), token)).toBe('CODE_USED');
    const status = await code.holder.call('holder', 'getCode', { code: code.code });
    expect(status).toMatchObject({ state: 'spent', viewersLeft: 0 });
    expect(status.scans.map((s) => s.scan)).toEqual([0, 1, 2]);
  });

  test('for a named recipient: only who holds that organisation, shown as registered', async () => {
    const [recipient, stranger, other] = [someone(), someone(), someone()];
    const { subject: bank, somebody } = seed.addHolder(cloud, recipient, { name: '示例银行' });
    seed.addHolder(cloud, other);
    const code = await withCode({ recipient: bank._id });
    const token = tokenAt(code, NOW);
    expect(await outcome(stranger, token, { name: '示例银行' })).toBe('CODE_NAMED');
    expect(await outcome(other, token, { name: '示例银行' })).toBe('CODE_NAMED');
    expect(codeDoc(code.code).seatsLeft).toBe(1);
    // Somebody who represents it, but is not logged in here.
    expect(await outcome(someone(), token, { name: somebody.name })).toBe('CODE_NAMED');
    expect(await outcome(recipient, token, { name: '别的名字' })).toBe('open');
    const { scans } = await code.holder.call('holder', 'getCode', { code: code.code });
    expect(scans).toMatchObject([{ who: { name: '示例银行', known: 'registered' } }]);
    expect(await code.holder.refused('holder', 'openCode', { report: code.number, recipient: seed.newUscc(), key: newKey() })).toBe(
      'SUBJECT_NOT_FOUND',
    );
  });

  test('any other name is only what the scanner says', async () => {
    const code = await withCode({ viewers: 3 });
    const token = tokenAt(code, NOW);
    for (const name of ['  示例银行 ', undefined, ' ']) await view(someone(), token, { name });
    const { scans } = await code.holder.call('holder', 'getCode', { code: code.code });
    expect(scans.map((s) => s.who)).toEqual([
      { name: '示例银行', known: 'self' },
      { name: null, known: 'unknown' },
      { name: null, known: 'unknown' },
    ]);
  });

  describe('with approval', () => {
    async function pending(options: Partial<Input<'holder', 'openCode'>> = {}) {
      const code = await withCode({ approve: true, ...options });
      const verifier = someone();
      const attempt = newKey();
      const ask = () => verifier.call('verifier', 'redeemToken', { token: tokenAt(code, NOW), attempt });
      const use = await ask();
      if (use.state !== 'pending') throw new Error(use.state);
      const answer = (allow: boolean, digits = use.digits, scan = 0) =>
        code.holder.ask('holder', 'answerScan', { code: code.code, scan, digits, allow });
      const answered = async (...args: Parameters<typeof answer>) => {
        const said = await answer(...args);
        return said.ok ? said.data.scans[0]!.state : said.error.code;
      };
      const look = () => verifier.refused('verifier', 'getView', { view: use.view });
      return { ...code, verifier, ...use, ask, answered, look };
    }
    const wrong = (digits: string) => String((Number(digits) + 1) % 100).padStart(2, '0');

    test('waits for the two digits, which the holder is not shown', async () => {
      const { holder, code, digits, view: id, ask, answered, look, verifier } = await pending();
      expect(digits).toMatch(/^\d{2}$/);
      expect(await look()).toBe('VIEW_PENDING');
      const status = await holder.call('holder', 'getCode', { code });
      expect(status).toMatchObject({ state: 'spent', scans: [{ state: 'pending', until: null }] });
      expect(JSON.stringify(status)).not.toContain('digits');
      expect(await ask()).toEqual({ state: 'pending', view: id, digits });

      expect(await answered(true, wrong(digits))).toBe('DIGITS_WRONG');
      expect(await answered(true, digits, 1)).toBe('SCAN_NOT_FOUND');
      expect(await look()).toBe('VIEW_PENDING');
      expect(await answered(true)).toBe('viewing');
      expect(await answered(true)).toBe('viewing');
      const { until } = await verifier.call('verifier', 'getView', { view: id });
      expect(until).toBeGreaterThan(NOW + 29 * 60_000);
      expect(await ask()).toEqual({ state: 'open', view: id, until });
      expect(await answered(false)).toBe('CONFLICT');
      expect(await look()).toBe('ALLOWED');
    });

    test('ten wrong digits end the guessing, and nobody else’s code', async () => {
      const { answered, digits, look } = await pending();
      const guesses = Array.from({ length: 10 }, (_, i) => String((Number(digits) + 1 + i) % 100).padStart(2, '0'));
      for (const guess of guesses) expect(await answered(true, guess)).toBe('DIGITS_WRONG');
      expect(await answered(true)).toBe('TOO_MANY_DIGITS');
      expect(await look()).toBe('VIEW_PENDING');
      expect(await (await pending()).answered(true)).toBe('viewing');
      expect(await answered(false)).toBe('refused');
    });

    test('refused stays refused', async () => {
      const { answered, look, digits } = await pending();
      expect(await answered(false, wrong(digits))).toBe('refused');
      expect(await answered(false)).toBe('refused');
      expect(await look()).toBe('VIEW_REFUSED');
      expect(await answered(true)).toBe('CONFLICT');
      expect(await look()).toBe('VIEW_REFUSED');
    });

    test('nothing can be allowed once the code has ended', async () => {
      const { holder, code, answered, look } = await pending();
      await holder.call('holder', 'endCode', { code });
      expect(await answered(true)).toBe('CODE_ENDED');
      expect(await look()).toBe('VIEW_ENDED');
    });

    test('nothing can be allowed once the code has expired', async () => {
      const { holder, code, expires, answered, look } = await pending();
      cloud.setClock(expires);
      expect((await holder.call('holder', 'getCode', { code })).scans).toMatchObject([{ state: 'over' }]);
      expect(await answered(true)).toBe('CODE_EXPIRED');
      expect(await look()).toBe('VIEW_EXPIRED');
    });

    test('the view of another account stays unknown to it', async () => {
      const { view: id } = await pending();
      expect(await someone().refused('verifier', 'getView', { view: id })).toBe('VIEW_NOT_FOUND');
    });
  });

  test('opening again under the same key gives the same code; another question under it is refused', async () => {
    const { holder, number } = await withReport(cloud, someone());
    const key = newKey();
    const first = await holder.call('holder', 'openCode', { report: number, key });
    cloud.setClock(NOW + 60_000);
    expect(await holder.call('holder', 'openCode', { report: number, key })).toEqual(first);
    expect(await holder.refused('holder', 'openCode', { report: number, minutes: 20, key })).toBe('KEY_REUSED');
    const second = await holder.call('holder', 'openCode', { report: number, key: newKey() });
    expect([second.code, second.secret]).not.toEqual([first.code, first.secret]);
  });

  test.each([{ minutes: 0 }, { minutes: 1441 }, { minutes: 1.5 }, { viewers: 0 }, { viewers: 201 }, { key: 'short' }])(
    'a code cannot be opened with %j',
    async (options) => {
      const { holder, number } = await withReport(cloud, someone());
      expect(await holder.refused('holder', 'openCode', { report: number, key: newKey(), ...options })).toBe('BAD_INPUT');
    },
  );
});

describe('a browser that was never here', () => {
  const redeemed = async (token: string, attempt: string) => {
    const browser = webClient(cloud, null);
    return { browser, said: await outcome(browser, token, { attempt }) };
  };

  test('whose first answer is lost, cookie and all, gets its view when it asks again', async () => {
    const code = await withCode();
    const token = tokenAt(code, NOW);
    const attempt = newKey();
    await redeemed(token, attempt);
    const { browser, said } = await redeemed(token, attempt);
    expect(said).toBe('open');
    const { view: id } = await view(browser, token, { attempt });
    expect(await browser.refused('verifier', 'getView', { view: id })).toBe('ALLOWED');
    expect(codeDoc(code.code)).toMatchObject({ seatsLeft: 0, uses: [{ account: browser.account() }] });
    expect((await redeemed(token, newKey())).said).toBe('CODE_USED');
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
    expect(codeDoc(code.code)).toMatchObject({ seatsLeft: 1, uses: [] });
    expect(await outcome(webClient(cloud), token)).toBe('open');
  });

  test.each(['https://evil.example', 'null', 'http://127.0.0.1:1', ''])('a page of another origin (%j) is refused', async (origin) => {
    const code = await withCode();
    const body = JSON.stringify({ token: tokenAt(code, NOW), attempt: newKey() });
    const headers = { 'content-type': 'application/json', origin };
    const answer = await fetch(`${cloud.origin}/api/verifier/redeemToken`, { method: 'POST', headers, body });
    expect([answer.status, await answer.json()]).toMatchObject([403, { ok: false, error: { code: 'BAD_ORIGIN' } }]);
    expect(codeDoc(code.code).seatsLeft).toBe(1);
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

describe('what is kept', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'kept-'));
  });
  afterEach(() => fs.rmSync(dataDir, { recursive: true, force: true }));

  test('neither secret, token, verification code, ID number nor OPENID is in the database or beside it', async () => {
    const own = await startTestCloud({ dataDir });
    openChangzhi(own);
    const openid = 'oSecretOpenId_of-a-phone';
    const holder = wechatClient(own, openid);
    const verifier = webClient(own);
    const somebody = seed.newPerson();
    const subject = seed.addSubject(own, somebody);
    await holder.call('public', 'login', { provider: 'demo', ticket: seed.addDemoPerson(own, somebody) });
    await holder.call('holder', 'bindSubject', { uscc: subject._id });
    const number = (await holder.call('holder', 'issueReport', { jurisdiction: 'changzhi', subject: subject._id, key: newKey() })).number;
    const { verificationCode } = await holder.call('holder', 'getReport', { number });
    const key = newKey();
    const code = await holder.call('holder', 'openCode', { report: number, key });
    const token = tokenAt(code, own.now());
    const attempt = newKey();
    const { view: id } = await view(verifier, token, { attempt });
    await own.runTimer('jobs');
    await own.close();

    const secret = Buffer.from(code.secret, 'base64url');
    const hidden: [string, string | Buffer][] = [
      ['secret', code.secret],
      ['secret in bytes', secret],
      ['secret in hex', secret.toString('hex')],
      ['secret in base64', secret.toString('base64')],
      ['token', token],
      ['view', id],
      ['attempt', attempt],
      ['key', key],
      ['verification code', verificationCode],
      ['verification code without grouping', verificationCode.replaceAll('-', '')],
      ['ID number', somebody.idNumber],
      ['OPENID', openid],
      ['cookie', verifier.cookie()!],
      ['master key', Buffer.alloc(32, 1)],
      ['master key in base64', Buffer.alloc(32, 1).toString('base64')],
      ['HMAC key', Buffer.alloc(32, 7).toString('base64')],
    ];
    const files = fs.readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
    expect(files.map((f) => f.name)).toContain('cloud.sqlite');
    const bytes = files.map((f) => fs.readFileSync(path.join(f.parentPath, f.name)));
    // What must be there proves that the search finds.
    expect(bytes.some((b) => b.includes(number) && b.includes(code.code))).toBe(true);
    expect(hidden.filter(([, text]) => bytes.some((b) => b.includes(text))).map(([name]) => name)).toEqual([]);
  });

  test('a code opened under one master key stays good when the next one comes, and new codes use the new one', async () => {
    const { 1: first, 2: second } = (await import('../support/keys')).masterKeys;
    const holder = (c: LocalCloud) => wechatClient(c, 'oHolder');
    let own = await startTestCloud({ dataDir });
    openChangzhi(own);
    const { number, ...old } = await codeIn(own, { viewers: 2 }, holder(own));
    await own.close();

    own = await startTestCloud({ dataDir, env: { APP_MASTER_KEYS: JSON.stringify({ 1: first, 2: second }) } });
    expect(await outcome(wechatClient(own), tokenAt(old, NOW))).toBe('open');
    const key = newKey();
    const fresh = await holder(own).call('holder', 'openCode', { report: number, viewers: 2, key });
    expect(own.database.get<CodeDoc>('codes', old.code)!.keyVersion).toBe(1);
    expect(own.database.get<CodeDoc>('codes', fresh.code)!.keyVersion).toBe(2);
    expect(await outcome(wechatClient(own), tokenAt(fresh, NOW))).toBe('open');
    // The old code's secret under the new key is another one, and signs nothing.
    const { deriveSecret } = await import('../../cloudfunctions/core/code/secret');
    const mixed = encodeBase64url(deriveSecret(Buffer.from(second, 'base64'), decodeBase64url(old.code)!));
    expect(await outcome(wechatClient(own), tokenAt({ code: old.code, secret: mixed }, NOW))).toBe('CODE_NOT_OURS');
    await own.close();

    own = await startTestCloud({ dataDir, env: { APP_MASTER_KEYS: JSON.stringify({ 2: second }) } });
    expect(await outcome(wechatClient(own), tokenAt(old, NOW))).toBe('CODE_NOT_OURS');
    expect(await outcome(wechatClient(own), tokenAt(fresh, NOW))).toBe('open');
    expect(await holder(own).call('holder', 'openCode', { report: number, viewers: 2, key })).toMatchObject({
      code: fresh.code,
      secret: fresh.secret,
    });
    await own.close();
  });
});

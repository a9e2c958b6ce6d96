import * as stored from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import { clientAt, doors, newKey, webClient, wechatClient } from '../support/clients';
import { NOW, attachSdk, startTestCloud } from '../support/cloud';
import { listen } from '../support/said';
import * as seed from '../support/seed';
import { tokenAt } from '../support/token';
import { openChangzhi, question, withCode } from '../support/world';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  attachSdk(cloud);
  openChangzhi(cloud);
});
afterAll(() => cloud.close());
afterEach(() => cloud.setClock(NOW));

const HOUR = 3_600_000;

describe.each(doors)('who is who at the %s door', (door) => {
  test('only the registry decides who may bind, nothing typed', async () => {
    const client = clientAt(door, cloud);
    const [me, other] = [seed.newPerson('王建国'), seed.newPerson('王建国')];
    seed.signIn(cloud, client, me);
    const [mine, theirs] = [seed.addSubject(cloud, me), seed.addSubject(cloud, other)];
    // The same name is not the same person.
    expect(await client.refused('holder', 'bindSubject', { uscc: theirs._id })).toBe('NOT_REPRESENTATIVE');
    const typed = { uscc: theirs._id, representative: '王建国', idNumber: other.idNumber } as { uscc: string };
    expect(await client.refused('holder', 'bindSubject', typed)).toBe('BAD_INPUT');
    expect(await client.refused('holder', 'bindSubject', { uscc: seed.newUscc() })).toBe('SUBJECT_NOT_FOUND');
    const slip = mine._id.slice(0, 17) + (mine._id.endsWith('0') ? '1' : '0');
    expect(await client.refused('holder', 'bindSubject', { uscc: slip })).toBe('BAD_USCC');
    expect(await client.refused('holder', 'bindSubject', { uscc: '123' })).toBe('BAD_INPUT');
    expect(await client.call('holder', 'bindSubject', { uscc: ` ${mine._id.toLowerCase()} ` })).toMatchObject({
      subject: { uscc: mine._id },
      others: 0,
    });
    expect((await client.call('holder', 'listCandidates', {})).subjects.map((s) => s.uscc)).toEqual([mine._id]);
  });

  test('two people of one name are told apart, and one is the same at every login; the id says nothing of the number', async () => {
    const [one, other] = [seed.newPerson('王建国'), seed.newPerson('王建国')];
    const idOf = async (somebody: seed.Somebody) => {
      const client = clientAt(door, cloud);
      seed.signIn(cloud, client, somebody);
      const { person } = await client.call('public', 'getMe', {});
      expect(JSON.stringify(person)).not.toContain(somebody.person);
      return person!.id;
    };
    expect(await idOf(one)).toBe(await idOf(one));
    expect(await idOf(one)).not.toBe(await idOf(other));
  });

  test('binding again after unbinding, and twice, is one binding', async () => {
    const client = clientAt(door, cloud);
    const { subject, somebody } = seed.addHolder(cloud, client);
    await client.call('holder', 'unbindSubject', { uscc: subject._id });
    await client.call('holder', 'bindSubject', { uscc: subject._id });
    await client.call('holder', 'bindSubject', { uscc: subject._id });
    const bindings = [...cloud.database.all<stored.BindingDoc>('bindings')].filter((b) => b.subject === subject._id);
    expect(bindings).toMatchObject([{ person: somebody.person, ended: null }]);
    expect(bindings[0]!.outbox!.map((e) => e.action)).toEqual(['bind', 'unbind', 'bind']);
  });

  test('a new representative in the registry ends what the old one holds, at once; the old one is told who took over', async () => {
    const [old, young, verifier] = [clientAt(door, cloud), clientAt(door, cloud), clientAt(door, cloud)];
    const shown = await withCode(cloud, { viewers: 3 }, old);
    await verifier.call('verifier', 'redeemToken', { token: tokenAt(shown, cloud.now()), attempt: newKey() });
    const successor = seed.newPerson('李继任');
    seed.signIn(cloud, young, successor);

    await stored.subjects.update({ _id: shown.subject._id }, { representative: successor.name, representativePerson: successor.person });
    const uscc = shown.subject._id;
    expect((await old.call('public', 'getMe', {})).subjects).toEqual([]);
    expect((await old.call('holder', 'listCandidates', {})).subjects).toEqual([]);
    expect(await old.refused('holder', 'listReports', { subject: uscc })).toBe('FORBIDDEN');
    expect(await old.refused('holder', 'issueReport', { ...question, subject: uscc, key: newKey() })).toBe('FORBIDDEN');
    expect(await old.refused('holder', 'getReport', { number: shown.number })).toBe('REPORT_NOT_FOUND');
    expect(await old.refused('holder', 'openCode', { report: shown.number, key: newKey() })).toBe('REPORT_NOT_FOUND');
    expect(await old.refused('holder', 'getCode', { code: shown.code })).toBe('CODE_NOT_FOUND');
    expect(await old.refused('holder', 'bindSubject', { uscc })).toBe('NOT_REPRESENTATIVE');
    const another = clientAt(door, cloud);
    expect(await another.refused('verifier', 'redeemToken', { token: tokenAt(shown, cloud.now()), attempt: newKey() })).toBe('CODE_ENDED');
    expect((await old.call('holder', 'listNotices', {})).notices).toEqual([]);

    expect(await young.call('holder', 'bindSubject', { uscc })).toMatchObject({ others: 1 });
    const { notices } = await old.call('holder', 'listNotices', {});
    expect(notices).toMatchObject([{ kind: 'bound', subject: shown.subject.name }]);
    expect(notices[0]!.text).toContain('另一位人员');
    // The successor sees both bindings, and the reports that the predecessor issued.
    const seen = (await young.call('holder', 'listNotices', {})).notices.map((n) => [n.kind, n.other]);
    expect(seen).toHaveLength(3);
    expect(seen).toEqual(
      expect.arrayContaining([
        ['bound', true],
        ['bound', false],
        ['issued', true],
      ]),
    );
    expect((await young.call('holder', 'getReport', { number: shown.number })).statement.number).toBe(shown.number);
  });

  test('a login ends after twelve hours by itself', async () => {
    const client = clientAt(door, cloud);
    const somebody = seed.newPerson();
    const before = cloud.now();
    await client.call('public', 'login', { provider: 'demo', ticket: seed.addDemoPerson(cloud, somebody) });
    const until = cloud.database.get<stored.AccountDoc>('accounts', client.account())!.until;
    expect(until).toBeGreaterThanOrEqual(before + 12 * HOUR);
    expect(until).toBeLessThanOrEqual(cloud.now() + 12 * HOUR);
    cloud.setClock(until - 2000);
    expect(await client.refused('holder', 'listCandidates', {})).toBe('ALLOWED');
    cloud.setClock(until);
    expect(await client.refused('holder', 'listCandidates', {})).toBe('LOGIN_REQUIRED');
    expect((await client.call('public', 'getMe', {})).person).toBeNull();
  });

  test.each([
    ['demo', 'nobody', 'UNKNOWN_PERSON'],
    ['demo', '', 'UNKNOWN_PERSON'],
    ['wechat', 'x', 'FORBIDDEN'],
    ['__proto__', 'x', 'FORBIDDEN'],
  ])('provider %j with ticket %j asserts nobody', async (provider, ticket, code) => {
    const client = clientAt(door, cloud);
    expect(await client.refused('public', 'login', { provider, ticket })).toBe(code);
    expect((await client.call('public', 'getMe', {})).person).toBeNull();
  });
});

describe('where the data is no demo data', () => {
  let real: LocalCloud;
  beforeAll(async () => {
    real = await startTestCloud({ demo: false });
  });
  afterAll(() => real.close());

  test.each(doors)('the %s door knows no demo people', async (door) => {
    const client = clientAt(door, real);
    // Even if somebody were put there.
    const ticket = seed.addDemoPerson(real, seed.newPerson());
    expect(await client.call('public', 'listProviders', {})).toEqual({ providers: [], people: [] });
    expect(await client.refused('public', 'login', { provider: 'demo', ticket })).toBe('DEMO_ONLY');
    expect(await client.call('public', 'getMe', {})).toMatchObject({ person: null, subjects: [], staff: null });
  });
});

describe('WeChat’s door', () => {
  test('a phone cannot call what is not there', async () => {
    await expect(cloud.callFunction({ openid: 'oA' }, 'nosuch', {})).rejects.toMatchObject({ errCode: -1 });
  });

  // By the default rules a phone may call any function: its code refuses it.
  test('a phone that calls the web’s door is refused, whatever request it makes up', async () => {
    const headers = { 'content-type': 'application/json', 'x-real-ip': '10.0.0.1', origin: cloud.origin };
    const event = { path: '/api/public/getMe', httpMethod: 'POST', headers, body: '{}' };
    expect(await cloud.callFunction({ openid: 'oA' }, 'web', event)).toMatchObject({
      statusCode: 403,
      body: expect.stringContaining('FORBIDDEN'),
    });
  });

  test('a phone that calls the timer’s door starts nothing', async () => {
    cloud.faults.reset();
    for (const event of [{}, { Type: 'Timer', TriggerName: 'minutely' }])
      expect(await cloud.callFunction({ openid: 'oA' }, 'jobs', event)).toBeNull();
    expect(cloud.faults.count(/^database\./)).toBe(0);
  });

  test('a forged HTTP event is no action', async () => {
    const event = { path: '/api/public/getMe', httpMethod: 'POST', headers: { cookie: 'account=x' }, body: '{}' };
    expect(await cloud.callFunction({ openid: 'oA' }, 'wechat', event)).toMatchObject({ error: { code: 'UNKNOWN_ACTION' } });
  });

  test('who calls is what WeChat says, whatever the event says', async () => {
    const victim = wechatClient(cloud, 'oVictim');
    seed.addHolder(cloud, victim);
    const claims = {
      OPENID: 'oVictim',
      openid: 'oVictim',
      userInfo: { openId: 'oVictim' },
      account: victim.account(),
      WX_OPENID: 'oVictim',
    };
    const answer = await cloud.callFunction({ openid: 'oThief' }, 'wechat', { action: 'holder/listCandidates', input: {}, ...claims });
    expect(answer).toMatchObject({ ok: false, error: { code: 'LOGIN_REQUIRED' } });
  });

  test('a call that bears no OPENID is asked to log in', async () => {
    const answer = await cloud.callFunction({ openid: '' }, 'wechat', { action: 'public/getMe', input: {} });
    expect(answer).toMatchObject({ ok: false, error: { code: 'LOGIN_REQUIRED' } });
  });

  test('a warm instance does not take the next caller for the last one', async () => {
    const one = await startTestCloud({ workers: 1 });
    const [holder, other, browser] = [wechatClient(one), wechatClient(one), webClient(one, null)];
    const { somebody } = seed.addHolder(one, holder, {});
    const me = async (c: typeof holder) => (await c.call('public', 'getMe', {})).person?.name ?? null;
    for (let i = 0; i < 3; i++) {
      expect([await me(holder), await me(browser), await me(other)]).toEqual([somebody.name, null, null]);
      expect(await one.callFunction({ openid: '' }, 'wechat', { action: 'public/getMe' })).toMatchObject({ ok: false });
    }
    await one.close();
  });
});

describe('the browser’s door', () => {
  const post = (name: string, headers: Record<string, string> = {}, at = cloud) =>
    fetch(`${at.origin}/api/${name}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{}' });

  test('headers name nobody', async () => {
    const victim = wechatClient(cloud);
    seed.addHolder(cloud, victim);
    const headers = { 'x-wx-openid': 'oVictim', 'x-openid': 'oVictim', authorization: 'Bearer x', 'x-account': victim.account() };
    expect(await (await post('public/getMe', headers)).json()).toMatchObject({ ok: true, data: { person: null } });
  });

  test('a login gives a fresh cookie: one that was planted before is worth nothing', async () => {
    const planted = 'A'.repeat(32);
    const [victim, attacker] = [webClient(cloud, planted), webClient(cloud, planted)];
    await victim.call('public', 'login', { provider: 'demo', ticket: seed.addDemoPerson(cloud, seed.newPerson()) });
    expect(victim.cookie()).not.toBe(planted);
    expect(await victim.refused('holder', 'listCandidates', {})).toBe('ALLOWED');
    expect(await attacker.refused('holder', 'listCandidates', {})).toBe('LOGIN_REQUIRED');
    const used = victim.cookie();
    await victim.call('public', 'logout', {});
    expect(victim.cookie()).toBeNull();
    expect(await webClient(cloud, used).refused('holder', 'listCandidates', {})).toBe('LOGIN_REQUIRED');
  });

  test('logging in again ends the login under the old cookie', async () => {
    const ticket = seed.addDemoPerson(cloud, seed.newPerson());
    const person = webClient(cloud);
    await person.call('public', 'login', { provider: 'demo', ticket });
    const old = person.cookie();
    await person.call('public', 'login', { provider: 'demo', ticket });
    expect(person.cookie()).not.toBe(old);
    expect(await person.refused('holder', 'listCandidates', {})).toBe('ALLOWED');
    expect(await webClient(cloud, old).refused('holder', 'listCandidates', {})).toBe('LOGIN_REQUIRED');
  });

  test.each(['', 'short', 'A'.repeat(33), `${'A'.repeat(31)};`, '<script>'])('a cookie we never made (%j) is replaced', async (value) => {
    const set = (await post('public/getMe', { cookie: `account=${value}` })).headers.get('set-cookie');
    expect(set).toMatch(/^account=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=86400$/);
  });

  test('one that we made is kept', async () => {
    const cookie = `other=1; account=${'B'.repeat(32)}; x=y`;
    expect((await post('public/listPacks', { cookie })).headers.get('set-cookie')).toBeNull();
    expect((await post('public/getMe', { cookie })).headers.get('set-cookie')).toContain(`account=${'B'.repeat(32)};`);
  });

  test('behind TLS the cookie is bound to the host', async () => {
    const tls = await startTestCloud({ env: { PUBLIC_ORIGIN: 'https://code.example' }, workers: 1 });
    const answer = await post('public/getMe', { origin: 'https://code.example' }, tls);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-account=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=86400; Secure$/,
    );
    await tls.close();
  });

  test('answers are not kept, sniffed or referred from', async () => {
    const { headers } = await post('public/getMe');
    const values = ['cache-control', 'referrer-policy', 'x-content-type-options', 'access-control-allow-origin'].map((name) =>
      headers.get(name),
    );
    expect(values).toEqual(['no-store', 'no-referrer', 'nosniff', null]);
  });

  test('the contract is there to be read, every action in it', async () => {
    const answer = await fetch(`${cloud.origin}/api/openapi.json`);
    const { openapi, paths } = (await answer.json()) as { openapi: string; paths: Record<string, { post: { security: unknown[] } }> };
    expect(openapi).toBe('3.1.0');
    expect(paths['/api/holder/issueReport']!.post.security).toEqual([{ account: [] }]);
    expect(paths['/api/verifier/redeemToken']!.post.security).toEqual([]);
  });
});

test.each(['APP_HMAC_KEY', 'APP_MASTER_KEYS'])('without %s both doors say that the configuration is incomplete', async (name) => {
  const bare = await startTestCloud({ env: { [name]: '' }, workers: 1 });
  const log = listen();
  for (const door of doors) {
    const answer = await clientAt(door, bare).raw('public/getMe', {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'CONFIG_MISSING' } });
  }
  expect(await log.stop()).toEqual(Array(2).fill('{"code":"CONFIG_MISSING","message":"APP_MASTER_KEYS or APP_HMAC_KEY is not set"}'));
  await bare.close();
});

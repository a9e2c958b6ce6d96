import type { LocalCloud } from '../../local/emulator/cloud';
import { type Client, clientAt, doors, newKey } from '../support/clients';
import { attachSdk, startTestCloud } from '../support/cloud';
import { listen, sober } from '../support/said';
import * as seed from '../support/seed';
import { tokenAt } from '../support/token';
import { openChangzhi, question, withCode } from '../support/world';
import * as stored from '../../cloudfunctions/store/documents';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  attachSdk(cloud);
  openChangzhi(cloud);
});
afterAll(() => cloud.close());
afterEach(() => cloud.faults.reset());

describe.each(doors)('what breaks at the %s door', (door) => {
  /** Somebody with everything that must not leak, and every call they may make with it. */
  async function person() {
    const client = clientAt(door, cloud);
    const somebody = seed.newPerson('欧阳不可泄露');
    const ticket = seed.addDemoPerson(cloud, somebody);
    const subject = seed.addSubject(cloud, somebody, { name: '不可泄露贸易有限公司', address: '不可泄露路9号' });
    await client.call('public', 'login', { provider: 'demo', ticket });
    await client.call('holder', 'bindSubject', { uscc: subject._id });
    const { number, verificationCode } = await client.call('holder', 'issueReport', { ...question, subject: subject._id, key: newKey() });
    const opened = await client.call('holder', 'openCode', { report: number, viewers: 100, key: newKey() });
    const token = tokenAt(opened, cloud.now());
    const calls: ((by: Client) => Promise<unknown>)[] = [
      (by) => by.raw('public/login', { provider: 'demo', ticket }),
      (by) => by.raw('holder/bindSubject', { uscc: subject._id }),
      (by) => by.raw('holder/issueReport', { ...question, subject: subject._id, key: newKey(), recipient: { name: '不可泄露银行' } }),
      (by) => by.raw('holder/getReport', { number }),
      (by) => by.raw('holder/getCode', { code: opened.code }),
      (by) => by.raw('verifier/redeemToken', { token, attempt: newKey(), name: '不可泄露代理' }),
    ];
    const secrets = [
      '不可泄露',
      somebody.idNumber,
      somebody.person,
      subject._id,
      number,
      verificationCode,
      token,
      opened.code,
      opened.secret,
      ticket,
    ];
    return { client, subject, number, opened, calls, secrets };
  }

  test('an unanswered database is logged and told without anything of anybody', async () => {
    const { client, calls, secrets } = await person();
    const log = listen();
    const answers: unknown[] = [];
    for (const mode of ['fail', 'drop'] as const) {
      for (const call of calls) {
        for (let at = 1; at <= 4; at++) {
          cloud.faults.reset();
          cloud.faults.arm({ at, mode });
          answers.push(await call(client));
        }
      }
    }
    cloud.faults.reset();
    const lines = await log.stop();
    const refused = answers.filter((a) => !(a as { ok: boolean }).ok);
    expect(refused.length).toBeGreaterThan(20);
    expect(new Set(refused.map((a) => (a as { error: { code: string } }).error.code))).toEqual(new Set(['BUSY']));
    expect(lines.filter((line) => line.includes('"BUSY"')).length).toBe(refused.length);
    expect(lines.filter((line) => !sober.test(line))).toEqual([]);
    const all = [...lines, ...refused.map((a) => JSON.stringify(a))].join('\n');
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
  });

  test('what nobody foresaw is logged and told without anything of anybody', async () => {
    const { client, number, secrets, opened } = await person();
    // What was stored is not what the contract promises: the answer is refused as it leaves, and its check quotes what it saw.
    const [doc] = await stored.reports.find({ number });
    await stored.reports.update({ _id: doc!._id }, { 'statement.title': ['不可泄露'], 'statement.subject.extra': '不可泄露' });
    await stored.codes.update({ _id: opened.code }, { uses: '不可泄露' });
    const log = listen();
    const answers = [
      await client.ask('holder', 'getReport', { number }),
      await client.ask('holder', 'getCode', { code: opened.code }),
      await client.ask('verifier', 'redeemToken', { token: tokenAt(opened, cloud.now()), attempt: newKey() }),
    ];
    const lines = await log.stop();
    expect(answers.map((a) => (a.ok ? 'ALLOWED' : a.error.code))).toEqual(['INTERNAL', 'INTERNAL', 'INTERNAL']);
    // The SDK's own word on a slow machine is no line of ours.
    expect(lines.filter((line) => line.startsWith('{'))).toHaveLength(3);
    expect(lines.filter((line) => !sober.test(line))).toEqual([]);
    const all = [...lines, ...answers.map((a) => JSON.stringify(a))].join('\n');
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
  });

  test('what is refused or done is not logged at all', async () => {
    const log = listen();
    const { holder, code, ...opened } = await withCode(cloud, {}, clientAt(door, cloud));
    const token = tokenAt({ code, secret: opened.secret }, cloud.now());
    const verifier = clientAt(door, cloud);
    const use = await verifier.call('verifier', 'redeemToken', { token, attempt: newKey() });
    await verifier.call('verifier', 'getView', { view: use.view });
    for (const input of [{ token, attempt: newKey() }, { token: 'x', attempt: newKey() }, { token: 7 }, null])
      await verifier.raw('verifier/redeemToken', input);
    await holder.raw('nobody/knows', { token });
    await holder.raw('holder/bindSubject', { uscc: 'x' });
    expect((await log.stop()).filter((line) => line.startsWith('{') || !sober.test(line))).toEqual([]);
  });
});

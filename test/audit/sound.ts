import { resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { type PenaltyLine, penaltySheet } from '../../local/bench/requests/sheet';
import type { LocalCloud } from '../../local/emulator/cloud';
import { type Client, newKey, wechatClient } from '../support/clients';
import { NOW, TODAY, attachSdk, startTestCloud } from '../support/cloud';
import { templatesEnv } from '../support/messages';
import { newUscc } from '../support/seed';
import { tokenAt } from '../support/token';

const call = { account: 'operator', now: NOW, today: TODAY };
const penalty = (uscc: string, n: number, change: Partial<PenaltyLine> = {}): PenaltyLine => ({
  ...{ uscc, name: '示例商贸有限公司', documentNumber: `长市监罚〔2026〕9${n}号`, decided: '2026-05-06' },
  ...change,
});

/** Everything the product keeps, made by its own actions: a database that `fsck` has nothing to say about. */
export async function soundCloud(): Promise<LocalCloud> {
  const cloud = await startTestCloud({ env: templatesEnv, entered: false });
  attachSdk(cloud);
  const { seedDemo } = await import('../../local/demo/seed');
  await seedDemo(NOW);
  const registered = 'changzhi-records';
  const holder = wechatClient(cloud);
  const me = await holder.call('public', 'login', { provider: 'demo', ticket: registered });
  expect(me.person).not.toBeNull();
  const { subjects } = await holder.call('holder', 'listCandidates', {});
  const subject = subjects[0]!.uscc;
  await holder.call('holder', 'bindSubject', { uscc: subject });
  await holder.call('holder', 'unbindSubject', { uscc: subject });
  await holder.call('holder', 'bindSubject', { uscc: subject });
  await sheets(subject);
  await cloud.runTimer('jobs');

  const issue = async (replaces?: string): Promise<string> => {
    const asked = { subject, jurisdiction: 'changzhi', period: { from: '2022-08-01', to: TODAY }, ...(replaces ? { replaces } : {}) };
    return (await holder.call('holder', 'issueReport', { ...asked, key: newKey() })).number;
  };
  const open = (report: string, options: object = {}) => holder.call('holder', 'openCode', { report, key: newKey(), ...options });
  const scan = (code: { code: string; secret: string }, scanner: Client = wechatClient(cloud), name?: string) =>
    scanner.call('verifier', 'redeemToken', { token: tokenAt(code, cloud.now()), attempt: newKey(), ...(name ? { name } : {}) });

  const agree = (accepted: ('bound' | 'issued' | 'scanned')[]) => holder.call('holder', 'subscribeMessages', { accepted, key: newKey() });
  const report = await issue();
  const verifier = wechatClient(cloud);
  const { sha256 } = await holder.call('holder', 'getPdf', { number: report });
  const { receipt } = await verifier.call('verifier', 'verifyHash', { sha256, key: newKey() });
  await verifier.call('verifier', 'getReceiptPdf', { id: receipt!.id });
  await issue(await issue());
  await scan(await open(report));
  const many = await open(report, { viewers: 3 });
  await holder.call('holder', 'extendCode', { code: many.code, until: many.expires + 600_000 });
  await scan(many, wechatClient(cloud), '示例招标代理');
  await scan(many);
  await holder.call('holder', 'endCode', { code: many.code });
  const asked = await open(report, { viewers: 5, approve: true });
  for (const [i, allow] of [true, false].entries()) {
    const pending = await scan(asked);
    if (pending.state !== 'pending') throw new Error('not asked');
    await holder.call('holder', 'answerScan', { code: asked.code, scan: i, digits: pending.digits, allow });
  }
  await scan(asked);
  const long = await open(report, { viewers: 3, minutes: 120 });
  const again = wechatClient(cloud);
  await scan(long, again);
  cloud.setClock(cloud.now() + 31 * 60_000);
  await scan(long, again);
  await open(report, { recipient: subject }).then((named) => scan(named, holder));
  const citizen = wechatClient(cloud);
  await citizen.call('public', 'login', { provider: 'demo', ticket: 'citizen' });
  const self = (await citizen.call('holder', 'bindSelf', {})).subject.uscc;
  const own = { subject: self, jurisdiction: 'changzhi', period: { from: '2022-08-01', to: TODAY }, key: newKey() };
  const { number } = await citizen.call('holder', 'issueReport', own);
  await scan(await citizen.call('holder', 'openCode', { report: number, key: newKey(), showsName: true }));
  // Spent twice, with one left; spent and over; not spent yet.
  await agree(['issued']);
  await agree(['issued', 'scanned']);
  await issue();
  await scan(await open(report));
  cloud.setClock(cloud.now() + 16_000);
  await cloud.runTimer('jobs');
  await agree(['issued', 'bound']);
  await cloud.runTimer('jobs');

  // What comes now is not chained yet.
  await holder.call('holder', 'withdrawReport', { number: await issue() });
  await scan(await open(report));
  const authority = wechatClient(cloud);
  await authority.call('public', 'login', { provider: 'demo', ticket: 'authority' });
  await authority.call('authority', 'revokeReport', { number: await issue(), reason: '测试撤销' });
  const { version, publication } = await authority.call('authority', 'getPublication', { jurisdiction: 'changzhi' });
  await authority.call('authority', 'publishPack', { jurisdiction: 'changzhi', expects: version, publication: publication! });
  await authority.call('public', 'logout', {});
  return cloud;
}

/** Two sheets: a row in quarantine that finds its subject later, one that doesn't, and a correction. */
async function sheets(subject: string): Promise<void> {
  const { receiveSheet } = await import('../../cloudfunctions/intake/receive-sheet');
  const submit = (bytes: Uint8Array, fileName: string, jurisdiction = 'changzhi') =>
    receiveSheet({ jurisdiction, bytes, fileName, field: null, allOrNothing: false }, call);
  const later = newUscc();
  const stranger = newUscc();
  const received = await submit(penaltySheet([penalty(subject, 1), penalty(subject, 2), penalty(later, 3), penalty(stranger, 4)]), 'a.csv');
  expect(received).toMatchObject({ stored: 2, quarantined: 2 });
  const corrected = { content: '罚款0.20万元（更正）' };
  await submit(penaltySheet([penalty(subject, 1), penalty(subject, 2, corrected), penalty(stranger, 4, corrected)]), 'b.csv');
  const registry = readFileSync(resolve(__dirname, '../../local/demo/samples/subjects.csv'), 'utf8').split(/\r?\n/);
  const [, , , person, idNumber] = registry[1]!.split(',');
  const line = (name: string): string => [later, name, '公司', person, idNumber, '2020-01-01', '140400', '示例路1号', '存续'].join(',');
  await submit(Buffer.from(`${registry[0]}\n${line('示例商贸有限公司')}`), 'c.csv');
  await submit(Buffer.from(`${registry[0]}\n${line('示例商贸有限责任公司')}`), 'd.csv');
}

import { type AccountDoc, consents } from '../../../cloudfunctions/store/documents';
import { type Client, newKey } from '../../support/clients';
import { consenting, job, messageWorld, spent } from '../../support/message-world';
import { sentTo } from '../../support/messages';
import { listen, sober } from '../../support/said';
import * as seed from '../../support/seed';

const app = messageWorld();
const { pass, received } = app;

test('the same request sent again counts once', async () => {
  const { client, consent } = await consenting(app.cloud, []);
  const key = newKey();
  await Promise.all([1, 2, 3].map(() => client.call('holder', 'subscribeMessages', { accepted: ['bound', 'bound'], key })));
  expect(consent('bound')).toMatchObject({ left: 1, turn: 1 });
});

test('refused by its owner (43101), a consent is dropped with all that it knew', async () => {
  const { openid, issue, agree, consent } = await consenting(app.cloud, ['issued']);
  await agree(['issued']);
  pass();
  await issue();
  app.cloud.faults.refusals.set('subscribeMessage.send', 43101);
  await job(app.cloud);
  expect(received(openid)).toHaveLength(1);
  expect(consent('issued')).toMatchObject(spent);
  app.cloud.faults.reset();
  pass();
  await issue();
  await job(app.cloud);
  expect(received(openid)).toHaveLength(1);
});

test('any other refusal of WeChat leaves the consent, sends nothing again, and is logged without anything of anybody', async () => {
  const { openid, client, subject, issue, agree, consent } = await consenting(app.cloud, ['issued']);
  await agree(['issued']);
  pass();
  await issue();
  app.cloud.faults.refusals.set('subscribeMessage.send', 47003);
  const log = listen();
  await job(app.cloud);
  await app.cloud.runTimer('jobs');
  const lines = await log.stop();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(sober);
  expect(lines[0]).toContain('"kind":"WeChat47003"');
  for (const secret of [openid, client.account(), subject.name, subject._id]) expect(lines[0]).not.toContain(secret);
  expect(received(openid)).toHaveLength(1);
  expect(consent('issued')).toMatchObject({ left: 1 });
});

test.each<[string, (world: Awaited<ReturnType<typeof consenting>>) => Promise<unknown> | unknown]>([
  ['somebody else logs in at the phone', ({ client }) => seedLogin(client, seed.newPerson('李另一'))],
  ['its owner logs out', ({ client }) => client.call('public', 'logout', {})],
])('when %s, the consent is dropped and nothing is sent', async (_what, change) => {
  const world = await consenting(app.cloud, ['bound']);
  await change(world);
  pass();
  seed.addBinding(app.cloud, world.subject, seed.newPerson(), app.cloud.now());
  await job(app.cloud);
  expect(sentTo(app.cloud, world.openid)).toEqual([]);
  expect(world.consent('bound')).toMatchObject(spent);
});

/** Logs in through the door, as another demo person. */
const seedLogin = (client: Client, somebody: seed.Somebody) =>
  client.call('public', 'login', { provider: 'demo', ticket: seed.addDemoPerson(app.cloud, somebody) });

test('somebody else who agrees at the same phone begins anew', async () => {
  const { client, agree, consent } = await consenting(app.cloud, ['bound']);
  await agree(['bound']);
  const other = seed.newPerson('李另一');
  await seedLogin(client, other);
  await agree(['bound']);
  expect(consent('bound')).toMatchObject({ left: 1, person: other.person });
});

test('a login that ran out by itself keeps its consents', async () => {
  const { openid, client, subject, somebody } = await consenting(app.cloud, ['bound']);
  pass(13 * 3_600_000);
  expect(app.cloud.database.get<AccountDoc>('accounts', client.account())).toMatchObject({ person: somebody.person });
  expect(await client.refused('holder', 'listNotices', {})).toBe('LOGIN_REQUIRED');
  seed.addBinding(app.cloud, subject, seed.newPerson(), app.cloud.now());
  await job(app.cloud);
  expect(sentTo(app.cloud, openid)).toHaveLength(1);
});

test('the database holds no OPENID in clear, and a sealed one is worth nothing elsewhere', async () => {
  const one = await consenting(app.cloud, ['bound']);
  const other = await consenting(app.cloud, ['bound']);
  for (const name of app.cloud.database.collections().filter((c) => c !== 'local_openapi')) {
    const text = JSON.stringify([...app.cloud.database.all(name)]);
    expect([name, text.includes(one.openid), text.includes(Buffer.from(one.openid).toString('base64url'))]).toEqual([name, false, false]);
  }
  const sealed = one.consent('bound')!.openid!;
  expect(sealed).not.toBe(other.consent('bound')!.openid);
  const before = other.consent('bound')!;
  await consents.update({ _id: before._id }, { openid: sealed });
  pass();
  seed.addBinding(app.cloud, one.subject, seed.newPerson(), app.cloud.now());
  seed.addBinding(app.cloud, other.subject, seed.newPerson(), app.cloud.now());
  await job(app.cloud);
  expect([sentTo(app.cloud, one.openid).length, sentTo(app.cloud, other.openid).length]).toEqual([1, 0]);
  expect(other.consent('bound')).toMatchObject(spent);
});

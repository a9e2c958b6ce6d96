import { subjects } from '../../../cloudfunctions/store/documents';
import { newKey, wechatClient } from '../../support/clients';
import { consenting, everyKind, job, messageWorld, spent } from '../../support/message-world';
import { messageTemplates, sentTo } from '../../support/messages';
import * as seed from '../../support/seed';
import { tokenAt } from '../../support/token';

const app = messageWorld();
const { pass, received } = app;

test('a binding, an issue and a scan are each told once, with the name, the time and fixed words', async () => {
  const { openid, client, subject, issue } = await consenting(app.cloud, everyKind, {
    name: '名称特别长的示例供应链管理服务集团有限责任公司',
  });
  pass(60_000);
  seed.addBinding(app.cloud, subject, seed.newPerson('王示例'), app.cloud.now());
  const { number } = await issue();
  const opened = await client.call('holder', 'openCode', { report: number, key: newKey() });
  await wechatClient(app.cloud).call('verifier', 'redeemToken', { token: tokenAt(opened, app.cloud.now()), attempt: newKey() });
  await job(app.cloud);

  const sent = sentTo(app.cloud, openid);
  expect(sent.map(({ template }) => template).sort()).toEqual(Object.values(messageTemplates).map(({ id }) => id));
  const words: Record<string, string> = {
    [messageTemplates.bound.id]: '有人绑定了该单位，请核对',
    [messageTemplates.issued.id]: '该单位开具了信用报告，请核对',
    [messageTemplates.scanned.id]: '有人扫了您亮出的码，请核对',
  };
  for (const { template, page, data } of sent) {
    expect(page).toBe('home/index');
    expect(data).toEqual({
      thing1: { value: '名称特别长的示例供应链管理服务集团有限…' },
      time2: { value: expect.stringMatching(/^2026年11月20日 10:0\d$/) },
      thing3: { value: words[template] },
    });
    expect(Object.values(data).every(({ value }) => [...value].length <= 20)).toBe(true);
  }
  expect(JSON.stringify(sent)).not.toContain('王示例');
  expect(JSON.stringify(sent)).not.toContain(number);
});

test('what happened before the consent is not told, nor anything for which nobody agreed', async () => {
  const { openid, issue, agree } = await consenting(app.cloud, []);
  await issue();
  pass();
  await agree(['issued', 'scanned']);
  await job(app.cloud);
  expect(sentTo(app.cloud, openid)).toEqual([]);
});

test('one consent is one message; a second consent is a second; used up, it keeps nothing of whom it was', async () => {
  const { openid, issue, agree, consent } = await consenting(app.cloud, ['issued']);
  await agree(['issued']);
  expect(consent('issued')).toMatchObject({ left: 2, turn: 2 });
  for (let i = 0; i < 3; i++) {
    pass();
    await issue();
  }
  await job(app.cloud);
  expect(received(openid)).toHaveLength(2);
  expect(consent('issued')).toMatchObject(spent);
  await job(app.cloud);
  expect(received(openid)).toHaveLength(2);
  // The third was not told while nobody had agreed, and is no news afterwards.
  await agree(['issued']);
  await job(app.cloud);
  expect(received(openid)).toHaveLength(2);
});

test('jobs that run again, or at once, double nothing', async () => {
  const { openid, issue, agree } = await consenting(app.cloud, ['issued']);
  await agree(['issued']);
  await agree(['issued']);
  pass();
  await issue();
  pass(16_000);
  await Promise.all([1, 2, 3, 4].map(() => app.cloud.runTimer('jobs')));
  await app.cloud.runTimer('jobs');
  expect(received(openid)).toHaveLength(1);
});

test('what may still be on its way waits for the next minute, so that nothing that began earlier is passed over', async () => {
  const { openid, issue } = await consenting(app.cloud, ['issued']);
  pass();
  await issue();
  await app.cloud.runTimer('jobs');
  expect(received(openid)).toEqual([]);
  await job(app.cloud);
  expect(received(openid)).toHaveLength(1);
});

test('who no longer holds the subject is told who took it over, and nothing else of it', async () => {
  const { openid, subject, issue } = await consenting(app.cloud, everyKind);
  pass();
  await issue();
  const successor = seed.newPerson('李继任');
  seed.addBinding(app.cloud, subject, successor, app.cloud.now());
  await subjects.update({ _id: subject._id }, { representativePerson: successor.person });
  pass(16_000);
  await app.cloud.runTimer('jobs');
  expect(received(openid)).toEqual(['bound']);
  // The registry's change was made by hand here.
  await subjects.update({ _id: subject._id }, { representativePerson: subject.representativePerson });
});

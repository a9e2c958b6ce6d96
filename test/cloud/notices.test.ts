import type { LocalCloud } from '../../local/emulator/cloud';
import { newKey, wechatClient } from '../support/clients';
import { NOW, startTestCloud } from '../support/cloud';
import * as seed from '../support/seed';
import { openChangzhi, question } from '../support/world';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startTestCloud({ workers: 1 });
  openChangzhi(cloud);
});
afterAll(() => cloud.close());

test('a holder sees what they did and, marked, what somebody else did', async () => {
  const holder = wechatClient(cloud);
  const { subject } = seed.addHolder(cloud, holder);
  await holder.call('holder', 'issueReport', { ...question, subject: subject._id, key: newKey() });
  seed.addBinding(cloud, subject, seed.newPerson('王示例'), NOW - 3_600_000);
  const { notices } = await holder.call('holder', 'listNotices', {});
  expect(notices.map(({ kind, other }) => [kind, other])).toEqual([
    ['issued', false],
    ['bound', true],
    ['bound', false],
  ]);
  expect(notices[0]!.text).toBe('您开具了专项信用报告');
  expect(notices[1]!.text).toMatch(/^另一位人员绑定了/);
  expect(JSON.stringify(notices)).not.toContain('王示例');
  await holder.call('holder', 'withdrawReport', { number: notices[0]!.id });
  expect((await holder.call('holder', 'listNotices', { kind: 'issued' })).notices[0]!.text).toBe('您开具了专项信用报告，已撤回');
  const bound = await holder.call('holder', 'listNotices', { kind: 'bound' });
  expect(bound.notices).toEqual(notices.filter(({ kind }) => kind === 'bound'));
});

test.each([
  ['earlier', -1, []],
  ['at the same instant', 0, ['bound']],
  ['later', 1, ['bound']],
])('who no longer holds the subject is told of a successor who bound it %s: %j ms, %j', async (_name, after, kinds) => {
  const former = wechatClient(cloud);
  const [somebody, successor] = [seed.newPerson(), seed.newPerson('李继任')];
  seed.signIn(cloud, former, somebody);
  const subject = seed.addSubject(cloud, successor);
  seed.addBinding(cloud, subject, somebody, NOW - 3_600_000);
  seed.addBinding(cloud, subject, successor, NOW - 3_600_000 + after);
  const { notices } = await former.call('holder', 'listNotices', {});
  expect(notices.map(({ kind, other }) => [kind, other])).toEqual(kinds.map((kind) => [kind, true]));
});

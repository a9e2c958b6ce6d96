import { randomBytes } from 'node:crypto';
import type { ReportDoc } from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import { newKey, wechatClient } from '../support/clients';
import { NOW, startTestCloud } from '../support/cloud';
import * as seed from '../support/seed';
import { tokenAt } from '../support/token';
import { openChangzhi, withReport } from '../support/world';
import { type Phone } from './harness';
import { key, newOpenid, phoneOf } from './showing';

describe('what was issued and shown, on the built mini-program', () => {
  let cloud: LocalCloud;
  beforeAll(async () => {
    cloud = await startTestCloud();
    openChangzhi(cloud);
  });

  const id = (bytes: number) => randomBytes(bytes).toString('base64url');
  const rows = (phone: Phone) => phone.all((node) => node.classes.includes('row') && node.text.startsWith('专项信用报告'));

  /** A holder with two subjects; the first has 121 reports. */
  async function withMany() {
    const openid = newOpenid();
    const world = await withReport(cloud, wechatClient(cloud, openid));
    const [report] = [...cloud.database.all<ReportDoc>('reports')].filter((r) => r.number === world.number);
    const older = Array.from({ length: 120 }, (_, i) => {
      const number = `140400-20261119-${randomBytes(5).toString('hex').toUpperCase()}`;
      return { ...report!, _id: id(32), number, verification: id(32), issued: NOW - (i + 1) * 3_600_000 };
    });
    seed.load(cloud, 'reports', ...older);
    const other = seed.addSubject(cloud, world.somebody);
    seed.addBinding(cloud, other, world.somebody, NOW - 1000 * 86_400_000);
    return { ...world, other, openid };
  }

  test('reports come a page at a time to the last one; another subject by a tap', async () => {
    const { openid, subject, other } = await withMany();
    const phone = phoneOf(cloud, openid);
    await phone.open('holder/reports/index', { subject: subject._id });
    await phone.until(() => rows(phone).length === 50, 10_000);
    for (const shown of [100, 121]) {
      await phone.tap(key('更多'));
      await phone.until(() => rows(phone).length === shown, 10_000);
    }
    expect(phone.all(key('更多'))).toHaveLength(0);
    await phone.tap((node) => node.classes.includes('row') && node.text.startsWith('看哪家单位'));
    await phone.tap((node) => node.classes.includes('tick') && node.text.startsWith(other.name));
    await phone.until(() => phone.text.includes('还没有开过报告'), 10_000);
    expect(phone.errors).toEqual([]);
  }, 30_000);

  test('news come a page at a time, of all subjects or of one; no network for the next page is told, and the retry goes on', async () => {
    const { openid, other } = await withMany();
    const phone = phoneOf(cloud, openid);
    await phone.open();
    await phone.until(() => phone.text.includes('50份以上'), 10_000);
    await phone.until(() => phone.text.includes('您开具了专项信用报告'), 10_000);
    await phone.tap('办理动态');
    const lines = () => phone.text.split('开具了专项信用报告').length - 1;
    const before = lines();
    phone.world.offline = true;
    await phone.tap(key('更多'));
    await phone.until(() => phone.text.includes('没有取到更多'), 10_000);
    phone.world.offline = false;
    await phone.tap(key('更多'));
    await phone.until(() => lines() > before + 40, 10_000);
    await phone.tap((node) => node.classes.includes('row') && node.text.startsWith('看哪家单位'));
    await phone.tap((node) => node.classes.includes('tick') && node.text.startsWith(other.name));
    await phone.until(() => lines() === 0 && phone.text.includes('您绑定了这个单位'), 10_000);
    expect(phone.all(key('更多'))).toHaveLength(0);
    expect(phone.errors).toEqual([]);
  }, 30_000);

  test('a report tells where its code was opened and who scanned', async () => {
    const openid = newOpenid();
    const { holder, number } = await withReport(cloud, wechatClient(cloud, openid));
    const phone = phoneOf(cloud, openid);
    await phone.open('holder/report/index', { number });
    await phone.until(() => phone.text.includes('核验码'), 10_000);
    await phone.tap('亮码和扫码记录');
    await phone.until(() => phone.text.includes('还没有亮过码'), 10_000);
    const opened = await holder.call('holder', 'openCode', { report: number, key: newKey() });
    const scan = { token: tokenAt(opened, cloud.now()), attempt: newKey(), name: '示例银行' };
    expect((await wechatClient(cloud).call('verifier', 'redeemToken', scan)).state).toBe('open');
    await holder.call('holder', 'endCode', { code: opened.code });
    const again = phoneOf(cloud, openid);
    await again.open('holder/report/index', { number });
    await again.until(() => again.text.includes('核验码'), 10_000);
    await again.tap('亮码和扫码记录');
    await again.until(() => again.text.includes('示例银行（自称）扫码，已结束'), 10_000);
    expect(again.text).toContain('11月20日 10:00亮码');
    expect(again.errors).toEqual([]);
  });
});

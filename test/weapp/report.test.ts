import { createHash } from 'node:crypto';
import * as kept from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import { newKey, wechatClient } from '../support/clients';
import { attachSdk, startTestCloud } from '../support/cloud';
import { lineTo } from '../support/phone-cloud';
import { type Saved, save } from '../support/saved';
import * as seed from '../support/seed';
import { openChangzhi, withReport } from '../support/world';
import { Phone } from './harness';
import { key, newOpenid, phoneOf } from './showing';

describe('the report page on the built mini-program', () => {
  let cloud: LocalCloud;
  let saved: Saved;
  beforeAll(async () => {
    cloud = await startTestCloud();
    attachSdk(cloud);
    openChangzhi(cloud);
    saved = save(cloud);
  });
  beforeEach(() => {
    saved.restore();
    cloud.faults.reset();
  });

  async function opened() {
    const openid = newOpenid();
    const world = await withReport(cloud, wechatClient(cloud, openid));
    const phone = phoneOf(cloud, openid);
    await phone.open('holder/report/index', { number: world.number });
    await phone.until(() => phone.text.includes('核验码'), 10_000);
    return { ...world, openid, phone };
  }
  const show = async (phone: Phone, number: string) => {
    await phone.open('holder/report/index', { number });
    await phone.until(() => phone.text.includes('核验码'), 10_000);
  };
  const calls = (phone: Phone, api: string) => phone.world.calls.filter((c) => c.api === api).map((c) => c.options);

  describe('the PDF in hand', () => {
    const opens = (phone: Phone, times = 1) => phone.until(() => calls(phone, 'openDocument').length === times, 30_000);

    test('made when first asked for, with progress, whole, opened with the menu to send it on, and genuine', async () => {
      const { phone, number } = await opened();
      const seen: string[] = [];
      await phone.tap(key('下载报告文件'));
      await phone.until(() => {
        seen.push(phone.text);
        return calls(phone, 'openDocument').length;
      }, 30_000);
      expect(seen.some((text) => text.includes('正在准备文件'))).toBe(true);
      expect(seen.some((text) => text.includes('正在下载 50%'))).toBe(true);
      const [file] = calls(phone, 'openDocument');
      expect(file).toMatchObject({ fileType: 'pdf', showMenu: true, filePath: `wxfile://usr/专项信用报告-${number}.pdf` });
      const bytes = phone.world.disk.get(file!.filePath as string)!;
      expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const { verdict } = await wechatClient(cloud).call('verifier', 'verifyHash', { sha256, key: newKey() });
      expect(verdict).toBe('genuine');
      await phone.until(() => !phone.text.includes('正在下载'));
      expect(phone.errors).toEqual([]);
    });

    test('the app was killed: the file on the phone is opened again, and nothing is downloaded twice', async () => {
      const { phone, number, openid } = await opened();
      await phone.tap(key('下载报告文件'));
      await opens(phone);
      const { storage, disk } = phone.world;
      const again = new Phone({ cloud: lineTo(cloud, openid), storage, disk });
      await show(again, number);
      await again.tap(key('下载报告文件'));
      await opens(again);
      expect(calls(again, 'downloadFile')).toEqual([]);
    });

    test('half a file is never opened: told, dropped, and fetched again by the retry', async () => {
      const { phone } = await opened();
      phone.world.spoil = true;
      await phone.tap(key('下载报告文件'));
      await phone.until(() => phone.text.includes('没有下载完整'), 30_000);
      expect(phone.world.disk.size).toBe(0);
      expect(calls(phone, 'openDocument')).toEqual([]);
      phone.world.spoil = false;
      await phone.tap(key('重试'));
      await opens(phone);
      expect(phone.text).not.toContain('没有拿到文件');
    });

    test('no network, and a report that ended before any file was made: the next step is told', async () => {
      const { phone, number, holder } = await opened();
      phone.world.offline = true;
      await phone.tap(key('下载报告文件'));
      await phone.until(() => phone.text.includes('没有拿到文件'), 10_000);
      expect(phone.text).toContain('网络不通');
      phone.world.offline = false;
      await holder.call('holder', 'withdrawReport', { number });
      await phone.tap(key('重试'));
      await phone.until(() => phone.text.includes('失效前没有制作过文件'), 10_000);
    });

    test('logging out leaves no file behind', async () => {
      const { phone } = await opened();
      await phone.tap(key('下载报告文件'));
      await opens(phone);
      await phone.open();
      await phone.until(() => phone.all('退出登录').length, 10_000);
      await phone.tap('退出登录');
      await phone.until(() => phone.world.disk.size === 0);
    });
  });

  describe('where it stands, and what to do', () => {
    test.each([
      ['added', '开具后新增了记录'],
      ['corrected', '开具后有记录已更正'],
      ['repaired', '开具后有记录已修复'],
      ['underObjection', '有记录正在异议处理中'],
    ] as const)('%s: told with the way on', async (flag, words) => {
      const openid = newOpenid();
      const holder = wechatClient(cloud, openid);
      const { subject } = seed.addHolder(cloud, holder);
      const record = flag === 'added' ? null : seed.addRecord(cloud, subject);
      const question = { subject: subject._id, jurisdiction: 'changzhi', fields: ['市场监管'], period: { months: 36 } };
      const { number } = await holder.call('holder', 'issueReport', { ...question, key: newKey() });
      cloud.setClock(cloud.now() + 60_000);
      const change = {
        added: {},
        corrected: { version: 2 },
        repaired: { repaired: '2026-11-19' },
        underObjection: { underObjection: true },
      }[flag];
      if (record) await kept.records.update({ _id: record._id }, change);
      else seed.addRecord(cloud, subject, { receivedAt: cloud.now() });
      const phone = phoneOf(cloud, openid);
      await show(phone, number);
      await phone.until(() => phone.all('.notice--warn').some((notice) => notice.text.includes(words)));
      expect(phone.all(key('按最新数据重新开具'))).toHaveLength(1);
      expect(phone.all(key('亮码'))).toHaveLength(1);
    });

    test('expired: the same question anew, as long a time, in one tap and a look', async () => {
      const openid = newOpenid();
      const holder = wechatClient(cloud, openid);
      const somebody = seed.newPerson();
      const subject = seed.addSubject(cloud, somebody);
      seed.addBinding(cloud, subject, somebody);
      seed.signIn(cloud, holder, somebody, cloud.now() + 90 * 86_400_000);
      const question = {
        subject: subject._id,
        jurisdiction: 'changzhi',
        fields: ['市场监管', '税务'],
        period: { months: 24 },
        purpose: 'finance',
      };
      const { number } = await holder.call('holder', 'issueReport', { ...question, key: newKey() });
      cloud.setClock(cloud.now() + 40 * 86_400_000);
      const phone = phoneOf(cloud, openid);
      await show(phone, number);
      expect(phone.text).toContain('已过有效期');
      expect(phone.all(key('亮码'))).toHaveLength(0);
      await phone.tap(key('按最新数据重新开具'));
      await phone.until(() => phone.text.includes('2个，与原来一样'), 10_000);
      expect(phone.text).toContain('2024年12月30日至2026年12月30日');
      expect(phone.text).toContain('金融方面');
    });

    test('asked anew: the new report takes its place, the old one says so and leads there', async () => {
      const { phone, number, holder } = await opened();
      await phone.tap(key('按最新数据重新开具'));
      await phone.until(() => phone.all(key('重新开具')).length, 10_000);
      expect(phone.text).toContain('会显示“已被替代”');
      await phone.tap(key('重新开具'));
      await phone.until(() => phone.all('.sheet').length === 0 && phone.text.includes('核验码') && !phone.text.includes(number), 10_000);
      const { life } = await holder.call('holder', 'getReport', { number });
      expect(life).toMatchObject({ state: 'superseded' });
      expect(phone.text).toContain(life.replacedBy);

      await show(phone, number);
      await phone.until(() => phone.text.includes('已被新报告替代'));
      expect(phone.all(key('按最新数据重新开具'))).toHaveLength(0);
      await phone.tap(key('打开新报告'));
      await phone.until(() => phone.text.includes(life.replacedBy!) && phone.text.includes('有效'), 10_000);
      expect(phone.errors).toEqual([]);
    });

    test('the answer is lost and the app killed: the retry gives the same new report', async () => {
      const { phone, number, holder, subject, openid } = await opened();
      const line = phone.world.cloud;
      phone.world.cloud = async (name, data) => {
        const answer = await line(name, data);
        if ((data as { action: string }).action === 'holder/issueReport') throw new Error('lost');
        return answer;
      };
      await phone.tap(key('按最新数据重新开具'));
      await phone.until(() => phone.all(key('重新开具')).length, 10_000);
      await phone.tap(key('重新开具'));
      await phone.until(() => phone.text.includes('没有开具成功'), 10_000);
      const again = phoneOf(cloud, openid, phone.world.storage);
      await show(again, number);
      await again.until(() => again.text.includes('已被新报告替代'));
      const { reports } = await holder.call('holder', 'listReports', { subject: subject._id });
      expect(reports).toHaveLength(2);
    });

    test('revoked: the authority’s reason, and whom to ask', async () => {
      const { phone, number } = await opened();
      const authority = wechatClient(cloud);
      seed.addStaff(cloud, authority, 'authority', 'changzhi', null);
      await authority.call('authority', 'revokeReport', { number, reason: '依据的数据有误' });
      await show(phone, number);
      await phone.until(() => phone.text.includes('原因：依据的数据有误'));
      expect(phone.text).toContain('请联系长治市发展改革委');
      expect(phone.all(key('撤回这份报告'))).toHaveLength(0);
      await phone.tap(key('再开一份'));
      await phone.until(() => phone.top.route === 'holder/ask/index');
    });
  });
});

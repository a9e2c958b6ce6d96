import { runInContext } from 'node:vm';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LocalCloud } from '../../local/emulator/cloud';
import { wechatClient } from '../support/clients';
import { lineTo, startDemoCloud } from '../support/phone-cloud';
import { Phone } from './harness';
import { guarded } from './privacy';
import { key, newOpenid } from './showing';

const link = `https://credit.example.cn/c/${'A'.repeat(32)}`;
const sheet = '使用前请您同意';

describe('consent to the privacy guideline on the built mini-program', () => {
  let cloud: LocalCloud;
  beforeAll(async () => {
    cloud = await startDemoCloud();
  }, 120_000);

  const called = (phone: Phone, ...names: string[]) =>
    phone.world.calls.map(({ api }) => api).filter((api) => names.includes(api) || (guarded as readonly string[]).includes(api));

  async function scanner(needed = true): Promise<Phone> {
    const phone = new Phone({ cloud: () => null });
    phone.world.privacy.needed = needed;
    return phone.open('verifier/scan/index');
  }

  /** The source's upload page, and a sheet in a chat. */
  async function uploader(): Promise<Phone> {
    const openid = newOpenid();
    await wechatClient(cloud, openid).call('public', 'login', { provider: 'demo', ticket: 'source-late' });
    const phone = new Phone({ cloud: lineTo(cloud, openid) });
    phone.world.privacy.needed = true;
    phone.world.files.push({ name: '空表.csv', content: Buffer.from('行政相对人名称\n').toString('base64') });
    await phone.open('source/upload/index');
    await phone.until(() => phone.all(key('选择文件')).length, 10_000);
    return phone;
  }

  test('scanning asks first, names the guideline and opens it, and scans after the yes', async () => {
    const phone = await scanner();
    phone.world.scans.push(link);
    await phone.tap(key('扫一扫'));
    await phone.until(() => phone.text.includes('《合规一码通隐私保护指引》'));
    expect(phone.text).toContain(sheet);
    expect(called(phone)).toEqual([]);
    await phone.tap('《合规一码通隐私保护指引》');
    expect(called(phone, 'openPrivacyContract')).toEqual(['openPrivacyContract']);
    await phone.agree();
    await phone.until(() => phone.all(key('查看报告')).length);
    expect(called(phone, 'requirePrivacyAuthorize')).toEqual(['requirePrivacyAuthorize', 'scanCode']);
    expect(phone.world.privacy.told).toEqual(['asked requirePrivacyAuthorize', 'exposureAuthorization', 'agree']);
    expect(phone.text).not.toContain(sheet);
    expect(phone.errors).toEqual([]);
  });

  test('a yes holds: the second scan asks nothing', async () => {
    const phone = await scanner();
    await phone.tap(key('扫一扫'));
    await phone.agree();
    await phone.until(() => called(phone).length === 1);
    await phone.tap(key('扫一扫'));
    await phone.until(() => called(phone).length === 2);
    expect(phone.world.privacy.told.filter((said) => said.startsWith('asked'))).toHaveLength(1);
  });

  test('a no, by the button or by closing the sheet, calls nothing and names another way; asking again is possible', async () => {
    const phone = await scanner();
    for (const refuse of [key('不同意'), (node: { attributes: Record<string, unknown> }) => node.attributes['aria-label'] === '关闭']) {
      await phone.tap(key('扫一扫'));
      await phone.until(() => phone.text.includes(sheet));
      await phone.tap(refuse);
      await phone.until(() => phone.text.includes('没有打开扫一扫'));
      expect(phone.text).toContain('粘贴');
      expect(phone.text).not.toContain(sheet);
    }
    expect(called(phone)).toEqual([]);
    await phone.tap('粘贴链接');
    await phone.type('扫码枪，或粘贴链接', link);
    await phone.tap(key('下一步'));
    await phone.until(() => phone.all(key('查看报告')).length);
    expect(phone.errors).toEqual([]);
  });

  test('choosing a file asks first too; refused, it names the desk', async () => {
    const phone = await uploader();
    await phone.tap(key('选择文件'));
    await phone.until(() => phone.text.includes(sheet));
    await phone.tap(key('不同意'));
    await phone.until(() => phone.text.includes('电脑浏览器'));
    expect(called(phone)).toEqual([]);
    await phone.tap(key('选择文件'));
    await phone.until(() => phone.text.includes(sheet));
    await phone.agree();
    await phone.until(() => phone.text.includes('这份文件不能用'), 10_000);
    expect(called(phone, 'requirePrivacyAuthorize').slice(-2)).toEqual(['requirePrivacyAuthorize', 'chooseMessageFile']);
    expect(phone.errors).toEqual([]);
  });

  test('a base library without these interfaces protects nothing, asks nothing and works', async () => {
    const phone = new Phone({ cloud: () => null });
    for (const api of ['onNeedPrivacyAuthorization', 'requirePrivacyAuthorize', 'getPrivacySetting', 'openPrivacyContract'])
      runInContext(`delete wx.${api}`, phone.context);
    phone.world.scans.push(link);
    await phone.open('verifier/scan/index');
    await phone.tap(key('扫一扫'));
    await phone.until(() => phone.all(key('查看报告')).length);
    expect(called(phone)).toEqual(['scanCode']);
    expect(phone.errors).toEqual([]);
  });
});

test('every protected interface in the source stands behind the consent', () => {
  const files = readdirSync(path.resolve('src'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const used = new RegExp(`\\b(?:Taro|wx)\\.(${guarded.join('|')})\\b`, 'g');
  const found = files.flatMap((file) => {
    const source = readFileSync(path.resolve('src', file), 'utf8');
    return [...source.matchAll(used)].map(({ index, 1: api }) => ({
      api,
      behind: /afterConsent\(\s*\(\) =>\s*$/.test(source.slice(0, index)),
    }));
  });
  expect(found.map(({ api }) => api)).toEqual(expect.arrayContaining(['scanCode', 'chooseMessageFile']));
  expect(found.filter(({ behind }) => !behind)).toEqual([]);
});

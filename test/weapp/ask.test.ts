import type { LocalCloud } from '../../local/emulator/cloud';
import { lineTo, startDemoCloud } from '../support/phone-cloud';
import { Askers, change, result, tick, words } from './askers';
import { Phone } from './harness';

describe('a holder asks for a report on the built mini-program', () => {
  let cloud: LocalCloud;
  let askers: Askers;
  beforeAll(async () => {
    cloud = await startDemoCloud();
    askers = new Askers(cloud);
  }, 120_000);

  test('from nothing to the code in four taps', async () => {
    const phone = askers.newPhone();
    const fire = jest.spyOn(phone, 'fire');
    await askers.asking('changzhi-clear', phone);
    expect(phone.text).toContain('长治市 · 商务经营方面（招标投标等） · 12个领域，共39个 · 最近36个月');
    await phone.tap('开具并亮码');
    await phone.until(() => phone.top.route === 'holder/code/index', 10_000);
    await phone.until(() => phone.all((node) => node.tag === 'image').length, 10_000);
    expect(fire.mock.calls.filter(([, type]) => type === 'tap')).toHaveLength(4);
    expect(phone.text).toContain('请对方用微信扫一扫');

    // Whoever has a valid report shows it in one more tap, from home.
    await phone.tap('结束亮码');
    await phone.tap(words('结束'));
    await phone.until(() => phone.text.includes('已结束亮码'));
    await phone.open();
    await phone.until(() => phone.all(words('亮码')).length, 10_000);
    await phone.tap(words('亮码'));
    await phone.until(() => phone.all((node) => node.tag === 'image').length, 10_000);
    expect(phone.errors).toEqual([]);
  }, 60_000);

  test('the report: number, bars, code, fields and rules; withdrawn after a question', async () => {
    const phone = await askers.asking('changzhi-records');
    await phone.tap('只开具');
    // With records it asks once more, and tells what the other will see.
    await phone.until(() => /对方会看到\d+条记录/.test(phone.text));
    await phone.tap('仍要开具');
    await phone.until(() => phone.text.includes('核验码'), 10_000);
    expect(phone.top.route).toBe('holder/report/index');
    expect(phone.text).toMatch(/140400-20261120-[0-9A-Z]{10}/);
    expect(phone.one((node) => node.tag === 'image').attributes['aria-label']).toContain('条形码');
    expect(phone.text).toMatch(/长治市发展改革委/);
    expect(phone.text).toMatch(/违法违规记录（\d+条）/);
    expect(phone.text).toContain('演示数据');
    await phone.tap('个领域在所列种类内未查到记录');
    expect(phone.text).toContain('截至2026年10月31日');
    await phone.tap('按什么规定办理');
    expect(phone.text).toContain('默认（文件没有规定）');
    expect(phone.text).toContain('依据：');

    await phone.tap('撤回这份报告');
    await phone.tap('取消');
    expect(phone.text).toContain('有效');
    await phone.tap('撤回这份报告');
    await phone.tap(words('撤回'));
    await phone.until(() => phone.all('.sheet').length === 0 && phone.text.includes('已撤回'));
    expect(phone.all(words('亮码')).length).toBe(0);
    expect(phone.text).toContain('已撤回，只供留存。');
    expect(phone.text).not.toContain('可以发给对方');
    expect(phone.errors).toEqual([]);
  }, 60_000);

  test('another purpose brings its own fields and time; what is changed is no longer called usual, and one tap brings it back', async () => {
    const phone = await askers.asking('changzhi-clear');
    await change(phone, '用途');
    await tick(phone, '行政管理方面');
    await result(phone);
    expect(phone.text).toContain('11个领域，共39个（常用）');
    expect(phone.text).toContain('最近24个月（常用）');
    await change(phone, '领域');
    await phone.tap('全选');
    await phone.tap('确定（已选39个）');
    await result(phone);
    expect(phone.text).toContain('全部39个领域');
    expect(phone.text).not.toContain('全部39个领域（常用）');
    await change(phone, '领域');
    await phone.tap(words('常用'));
    await phone.tap('确定（已选11个）');
    await result(phone);
    await change(phone, '用途');
    await tick(phone, '金融方面');
    await result(phone);
    expect(phone.text).toContain('全部39个领域（常用）');
    expect(phone.errors).toEqual([]);
  }, 60_000);

  test('fields by search, days by the picker; none chosen and a wrong span are told at once', async () => {
    const phone = await askers.asking('changzhi-clear');
    await change(phone, '领域');
    await phone.tap('清空');
    expect(phone.text).toContain('请至少选一个');
    await phone.type('sought', '市场');
    expect(phone.all('.tick').map((node) => node.text)).toEqual(['市场监管']);
    await tick(phone, '市场监管');
    await phone.tap('确定（已选1个）');
    await result(phone);
    expect(phone.text).toContain('1个领域，共39个');

    await change(phone, '查询期间');
    expect(phone.text).toContain('2022年7月31日前的有无违法违规记录证明按原途径查询');
    await tick(phone, '自己选日期');
    await phone.pick((node) => node.id === 'from', '2026-11-30');
    await phone.until(() => phone.text.includes('开始日期要早于结束日期'));
    await phone.pick((node) => node.id === 'from', '2022-01-01');
    await phone.until(() => phone.text.includes('最早只能从2022年8月1日开始'));
    await phone.pick((node) => node.id === 'from', '2024-01-01');
    await phone.pick((node) => node.id === 'to', '2025-12-31');
    await phone.tap('确定');
    await result(phone);
    expect(phone.text).toContain('2024年1月1日至2025年12月31日');

    await phone.tap('只开具');
    await phone.until(() => phone.top.route === 'holder/report/index' && phone.text.includes('核验码'), 10_000);
    expect(phone.text).toContain('1个领域');
    expect(phone.errors).toEqual([]);
  }, 60_000);

  test('the app is killed: what was chosen is there again; an answer lost with it issues nothing twice', async () => {
    const first = await askers.asking('wuhai-clear');
    await change(first, '查询期间');
    await tick(first, '最近12个月');
    await first.tap('确定');
    await result(first);
    const openid = askers.openid;
    const direct = lineTo(cloud, openid);
    first.world.cloud = async (name, data) => {
      await direct(name, data);
      throw new Error('lost');
    };
    await first.tap('开具并亮码');
    await first.until(() => first.text.includes('没有开具成功'), 10_000);
    expect(first.text).toContain('重试不会重复办理');

    const second = new Phone({ cloud: direct, storage: first.world.storage });
    const [, subject] = /subject=(\w+)/.exec(JSON.stringify(first.world.calls.map(({ options }) => options.url)))!;
    await second.open('holder/ask/index', { subject: subject! });
    await result(second);
    expect(second.text).toContain('最近12个月');
    await second.tap('只开具');
    await second.until(() => second.top.route === 'holder/report/index' && second.text.includes('核验码'), 10_000);
    const { data } = (await direct('wechat', { action: 'holder/listReports', input: { subject } })) as { data: { reports: unknown[] } };
    expect(data.reports).toHaveLength(1);
    expect(second.errors).toEqual([]);
  }, 60_000);

  test('a typed code: told on the phone when it is wrong, by the cloud when it is somebody else’s', async () => {
    const phone = await askers.loggedIn('heihe-clear');
    await phone.until(() => phone.text.includes('输入统一社会信用代码'));
    await phone.tap('输入统一社会信用代码');
    await phone.until(() => phone.all((node) => node.id === 'uscc').length);
    await phone.type('uscc', '9114 0400');
    expect(phone.text).toContain('8/18位');
    await phone.tap(words('绑定'));
    expect(phone.text).toContain('还差10位');
    await phone.type('uscc', '91350100M000100Y44');
    expect(phone.text).toContain('这个代码不对');
    await phone.type('uscc', '91350100MOO0100Y43');
    expect(phone.text).toContain('没有字母 I、O、S、V、Z');
    await phone.type('uscc', '91350100m000100y43');
    await phone.tap(words('绑定'));
    await phone.until(() => phone.text.includes('没有绑定成功'));
    expect(phone.text).toContain('没有查到这个单位');
    expect(phone.errors).toEqual([]);
  }, 60_000);

  test('no network is told with a retry that works; a login that ended is renewed in place and the tap goes on', async () => {
    const phone = await askers.asking('yongchang-clear');
    phone.world.offline = true;
    await change(phone, '查询期间');
    await tick(phone, '最近24个月');
    await phone.tap('确定');
    await phone.until(() => phone.text.includes('网络不通'));
    await phone.tap(words('重试'));
    await phone.until(() => phone.text.includes('网络不通'));
    phone.world.offline = false;
    await result(phone);

    cloud.setClock(cloud.now() + 13 * 3_600_000);
    await phone.tap('只开具');
    // The login is renewed over the page, and the tap goes on.
    const { about } = await askers.someone('yongchang-clear');
    await phone.until(() => phone.all(about).length);
    expect(phone.top.route).toBe('holder/ask/index');
    await phone.tap(about);
    await phone.until(() => phone.top.route === 'holder/report/index' && phone.text.includes('核验码'), 10_000);
    expect(phone.errors).toEqual([]);
  }, 60_000);
});

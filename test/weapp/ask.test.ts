import type { LocalCloud } from '../../local/emulator/cloud';
import { wechatClient } from '../support/clients';
import { startTestCloud } from '../support/cloud';
import { lineTo, startDemoCloud } from '../support/phone-cloud';
import * as seed from '../support/seed';
import { openChangzhi } from '../support/world';
import { Phone } from './harness';
import type { Node } from './tree';

describe('a holder asks for a report on the built mini-program', () => {
  let cloud: LocalCloud;
  let people: { id: string; name: string; about: string }[];
  beforeAll(async () => {
    cloud = await startDemoCloud();
    const answer = (await lineTo(cloud, 'oAsker')('wechat', { action: 'public/listProviders', input: {} })) as {
      data: { people: typeof people };
    };
    people = answer.data.people;
  }, 120_000);

  let phones = 0;
  const someone = (id: string) => people.find((person) => person.id === id)!;
  const newPhone = () => new Phone({ cloud: lineTo(cloud, `oPhone${++phones}`) });
  const words = (text: string) => (node: Node) => node.classes.includes('tap') && node.text === text;
  const named = (words: string) => (node: Node) =>
    String(node.attributes['aria-label'] ?? '').startsWith(words) || (node.classes.includes('tap') && node.text === words);

  /** A phone with somebody logged in; how many taps it took. */
  async function loggedIn(id: string, phone = newPhone()) {
    const { about, name } = someone(id);
    await phone.open();
    await phone.until(() => phone.all('我要开报告').length);
    await phone.tap('我要开报告');
    await phone.until(() => phone.all(about).length);
    await phone.tap(about);
    await phone.until(() => phone.all(`${name}，您好`).length);
    return phone;
  }

  /** … with their subject bound, on the page that asks for a report. */
  async function asking(id: string, phone?: Phone) {
    const own = await loggedIn(id, phone);
    await own.until(() => own.all(named('绑定')).length || own.all(named('开报告')).length || own.all(named('开新报告')).length);
    if (own.all(named('绑定')).length) await own.tap(named('绑定'));
    await own.until(() => own.all(named('开报告')).length || own.all(named('开新报告')).length);
    await own.tap(own.all(named('开报告')).length ? named('开报告') : named('开新报告'));
    await own.until(() => own.top.route === 'holder/ask/index' && /先看结果|还不能开具/.test(own.text), 10_000);
    return own;
  }

  const change = async (phone: Phone, row: string) => {
    await phone.tap((node) => node.classes.includes('row') && node.text.startsWith(row));
    await phone.until(() => phone.all('.sheet').length);
  };
  const tick = (phone: Phone, words: string) => phone.tap((node) => node.classes.includes('tick') && node.text.startsWith(words));
  const result = (phone: Phone) => phone.until(() => phone.text.includes('先看结果'), 10_000);

  test('from nothing to the code in six taps', async () => {
    const phone = newPhone();
    const fire = jest.spyOn(phone, 'fire');
    await asking('changzhi-clear', phone);
    expect(phone.text).toContain('选了12个，共39个（常用）');
    expect(phone.text).toContain('最近36个月（常用）');
    expect(phone.text).toContain('常用项是系统默认，文件没有规定');
    await phone.tap('开具并亮码');
    await phone.until(() => phone.top.route === 'holder/code/index', 10_000);
    await phone.until(() => phone.all(named('亮码')).length, 10_000);
    await phone.tap(named('亮码'));
    await phone.until(() => phone.all((node) => node.tag === 'image').length, 10_000);
    expect(fire.mock.calls.filter(([, type]) => type === 'tap')).toHaveLength(6);

    await phone.back();
    expect(phone.top.route).toBe('home/index');
    await phone.until(() => phone.text.includes('有效至2026年12月20日'), 10_000);
    expect(phone.errors).toEqual([]);
  }, 60_000);

  test('the report: number, bars, code, fields and rules; withdrawn after a question', async () => {
    const phone = await asking('changzhi-records');
    await phone.tap('只开具');
    await phone.until(() => phone.text.includes('核验码'), 10_000);
    expect(phone.top.route).toBe('holder/report/index');
    expect(phone.text).toMatch(/140400-20261120-[0-9A-Z]{10}/);
    expect(phone.one((node) => node.tag === 'image').attributes['aria-label']).toContain('条形码');
    expect(phone.text).toMatch(/长治市发展改革委/);
    expect(phone.text).toMatch(/违法违规记录（\d+条）/);
    expect(phone.text).toContain('演示数据');
    await phone.tap('个领域在所列种类内未查到记录');
    expect(phone.text).toContain('数据截至2026年10月31日');
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
    const phone = await asking('changzhi-clear');
    await change(phone, '用途');
    await tick(phone, '行政管理方面');
    await result(phone);
    expect(phone.text).toContain('选了11个，共39个（常用）');
    expect(phone.text).toContain('最近24个月（常用）');
    await change(phone, '领域');
    await phone.tap('全选');
    await phone.tap('确定（已选39个）');
    await result(phone);
    expect(phone.text).toContain('全部39个');
    expect(phone.text).not.toContain('全部39个（常用）');
    await change(phone, '领域');
    await phone.tap(words('常用'));
    await phone.tap('确定（已选11个）');
    await result(phone);
    await change(phone, '用途');
    await tick(phone, '金融方面');
    await result(phone);
    expect(phone.text).toContain('全部39个（常用）');
    expect(phone.errors).toEqual([]);
  }, 60_000);

  test('fields by search, days by the picker; none chosen and a wrong span are told at once', async () => {
    const phone = await asking('changzhi-clear');
    await change(phone, '领域');
    await phone.tap('清空');
    expect(phone.text).toContain('请至少选一个');
    await phone.type('sought', '市场');
    expect(phone.all('.tick').map((node) => node.text)).toEqual(['市场监管']);
    await tick(phone, '市场监管');
    await phone.tap('确定（已选1个）');
    await result(phone);
    expect(phone.text).toContain('选了1个，共39个');

    await change(phone, '时间');
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

  test('another place refuses and names the way home; the place back restores the defaults', async () => {
    const phone = await asking('changzhi-clear');
    await change(phone, '地区');
    await tick(phone, '永昌县');
    await phone.until(() => phone.text.includes('这样还不能开具'), 10_000);
    expect(phone.text).toContain('信用中国（山西长治）');
    expect(phone.all('开具并亮码').length).toBe(0);
    await change(phone, '地区');
    await tick(phone, '长治市');
    await result(phone);
    expect(phone.all('开具并亮码').length).toBe(1);
  }, 60_000);

  test('黑龙江 issues nothing on records and tells each; its fields and time are fixed', async () => {
    const phone = await asking('heilongjiang-records');
    expect(phone.text).toContain('暂时不能开具这份报告');
    expect(phone.text).toMatch(/行政处罚，\d{4}年\d+月\d+日，罚款/);
    expect(phone.text).toMatch(/请作出记录的单位核实：.+。文件没有规定，默认：由提供记录的单位核实处理/);
    expect(phone.text).toContain('按原途径办理');
    expect(phone.text).toContain('数据从2021年1月1日开始。更早的情况请按原途径查询（默认，文件没有规定）');
    expect(phone.all('开具并亮码').length).toBe(0);
    await change(phone, '领域');
    expect(phone.text).toContain('报告包含全部50个领域');
    await phone.tap(named('关闭'));
    await change(phone, '时间');
    expect(phone.text).toContain('时间范围是固定的');
  }, 60_000);

  test('永昌 lets the holder read and issues nothing; the listing version offers 12, 24, 36 months; what is not selectable is named', async () => {
    const phone = await asking('yongchang-records');
    expect(phone.text).toContain('只能查看，不能开具');
    expect(phone.all('开具并亮码').length).toBe(0);
    await tick(phone, '上市版');
    await result(phone);
    await change(phone, '时间');
    expect(
      phone
        .all('.tick')
        .map((node) => node.text.slice(0, 6))
        .slice(-3),
    ).toEqual(['最近12个月', '最近24个月', '最近36个月']);
    await phone.tap(named('关闭'));
    await change(phone, '领域');
    expect(phone.text).toContain('司法、退役军人管理、统计、粮食和物资储备、城管、地震');
  }, 60_000);

  test('the app is killed: what was chosen is there again; an answer lost with it issues nothing twice', async () => {
    const first = await asking('wuhai-clear');
    await change(first, '时间');
    await tick(first, '最近12个月');
    await first.tap('确定');
    await result(first);
    const openid = `oPhone${phones}`;
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
    const phone = await loggedIn('heihe-clear');
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
    expect(phone.text).toContain('没有查到该经营主体');
    expect(phone.errors).toEqual([]);
  }, 60_000);

  test('no network is told with a retry that works; a login that ended leads back in place', async () => {
    const phone = await asking('yongchang-clear');
    phone.world.offline = true;
    await change(phone, '时间');
    await tick(phone, '最近24个月');
    await phone.tap('确定');
    await phone.until(() => phone.text.includes('网络不通'));
    await phone.tap(words('重试'));
    await phone.until(() => phone.text.includes('网络不通'));
    phone.world.offline = false;
    await result(phone);

    cloud.setClock(cloud.now() + 13 * 3_600_000);
    await phone.tap('只开具');
    await phone.until(() => phone.text.includes('登录已到期'));
    await phone.tap('重新登录');
    await phone.until(() => phone.all(named('登录')).length);
    expect(phone.top.route).toBe('holder/ask/index');
    await phone.tap(named('登录'));
    await phone.until(() => phone.all(someone('yongchang-clear').about).length);
    await phone.tap(someone('yongchang-clear').about);
    await result(phone);
    expect(phone.text).toContain('最近24个月');
    expect(phone.errors).toEqual([]);
  }, 60_000);

  test('a place whose document is a draft, or is over, says so and issues nothing; another may be chosen', async () => {
    const other = await startTestCloud({ workers: 1 });
    try {
      const client = wechatClient(other, 'oBlocked');
      openChangzhi(other);
      const { subject } = seed.addHolder(other, client, { division: '150300' });
      const phone = await new Phone({ cloud: lineTo(other, 'oBlocked') }).open('holder/ask/index', { subject: subject._id });
      await phone.until(() => phone.text.includes('乌海市暂时不能开具'), 10_000);
      expect(phone.text).toContain('尚在征求意见');
      expect(phone.all('开具并亮码').length).toBe(0);
      await change(phone, '地区');
      expect(phone.one((node) => node.classes.includes('tick') && node.text.startsWith('黑龙江省')).text).toContain('已到期');
      await tick(phone, '黑龙江省').catch(() => undefined);
      expect(phone.all('.sheet').length).toBe(1);
      await tick(phone, '黑河市');
      await result(phone);
      await phone.tap('个领域暂不能说明');
      expect(phone.text).toContain('还没有明确由谁报送');

      seed.addBinding(other, subject, seed.newPerson('王示例'));
      await phone.open();
      await phone.until(() => phone.all('.notice--warn')[0]?.text.includes('另一位人员绑定了该经营主体'), 10_000);
      expect(phone.text).not.toContain('王示例');
    } finally {
      await other.close();
    }
  }, 60_000);
});

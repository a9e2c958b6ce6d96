import { wechatClient } from '../support/clients';
import { startTestCloud } from '../support/cloud';
import { lineTo, startDemoCloud } from '../support/phone-cloud';
import * as seed from '../support/seed';
import { openChangzhi } from '../support/world';
import { Askers, change, named, result, tick } from './askers';
import { Phone } from './harness';

describe('places that refuse, limit or fix what is asked, on the built mini-program', () => {
  let askers: Askers;
  beforeAll(async () => {
    askers = new Askers(await startDemoCloud());
  }, 120_000);

  test('another place refuses and names the way home; the place back restores the defaults', async () => {
    const phone = await askers.asking('changzhi-clear');
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
    const phone = await askers.asking('heilongjiang-records');
    expect(phone.text).toContain('暂时不能开具这份报告');
    expect(phone.text).toMatch(/行政处罚(（公示期已满）)?，\d{4}年\d+月\d+日，罚款/);
    expect(phone.text).toMatch(/请作出记录的单位核实：.+。文件没有规定，默认：由提供记录的单位核实处理/);
    expect(phone.text).toContain('按原途径办理');
    expect(phone.text).toContain('数据从2021年1月1日开始。更早的情况请按原途径查询（默认，文件没有规定）');
    expect(phone.all('开具并亮码').length).toBe(0);
    await change(phone, '领域');
    expect(phone.text).toContain('报告包含全部50个领域');
    await phone.tap(named('关闭'));
    await change(phone, '查询期间');
    expect(phone.text).toContain('查询期间是固定的');
  }, 60_000);

  test('永昌 lets the holder read and issues nothing; the listing version offers 12, 24, 36 months; what is not selectable is named', async () => {
    const phone = await askers.asking('yongchang-records');
    expect(phone.text).toContain('只能查看，不能开具');
    expect(phone.all('开具并亮码').length).toBe(0);
    await phone.tap('开什么报告');
    await tick(phone, '上市版');
    await result(phone);
    await change(phone, '查询期间');
    expect(
      phone
        .all('.tick')
        .map((node) => node.text.slice(0, 6))
        .slice(-3),
    ).toEqual(['最近12个月', '最近24个月', '最近36个月']);
    await phone.tap(named('关闭'));
    await tick(phone, '普通版');
    await result(phone);
    await change(phone, '领域');
    expect(phone.text).toContain('司法、退役军人管理、统计、粮食和物资储备、城管、地震');
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
      await phone.tap((node) => node.classes.includes('row') && node.text.includes('个领域暂不能说明'));
      expect(phone.text).toContain('还没有明确由谁报送');

      seed.addBinding(other, subject, seed.newPerson('王示例'));
      await phone.open();
      await phone.until(() => phone.all('.notice--warn')[0]?.text.includes('另一位人员绑定了这个单位'), 10_000);
      expect(phone.text).not.toContain('王示例');
    } finally {
      await other.close();
    }
  }, 60_000);
});

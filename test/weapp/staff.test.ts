import type { LocalCloud } from '../../local/emulator/cloud';
import { wechatClient } from '../support/clients';
import { lineTo, startDemoCloud } from '../support/phone-cloud';
import { Phone } from './harness';
import type { Node } from './tree';

describe('staff on the built mini-program', () => {
  let cloud: LocalCloud;
  beforeAll(async () => {
    cloud = await startDemoCloud();
  }, 120_000);

  const named = (label: string) => (node: Node) => node.classes.includes('tap') && (node.attributes['aria-label'] ?? node.text) === label;
  const open = async (ticket: string, route: string, query: Record<string, string> = {}): Promise<Phone> => {
    const openid = `oStaff_${ticket}`;
    await wechatClient(cloud, openid).call('public', 'login', { provider: 'demo', ticket });
    return new Phone({ cloud: lineTo(cloud, openid) }).open(route, query);
  };

  test('a source attests what is late', async () => {
    const phone = await open('source-late', 'source/desk/index');
    await phone.until(() => phone.text.includes('1项待确认'));
    await phone.tap(named('归集责任与确认1项待确认'));
    await phone.until(() => phone.text.includes('已逾期'));
    await phone.tap(named('确认体育行政处罚'));
    await phone.until(() => phone.text.includes('您确认的是'));
    await phone.tap(named('确认数据完整'));
    await phone.until(() => phone.text.includes('已确认1项') && phone.text.includes('已按期确认'));
    expect(phone.errors).toEqual([]);
  });

  test('an authority sees who is late and why', async () => {
    const phone = await open('authority', 'authority/overview/index');
    await phone.until(() => phone.text.includes('没有按期确认的单位'));
    await phone.tap(named('查看市审计局的归集责任'));
    await phone.until(() => phone.text.includes('附件2 第28行'));
    expect(phone.errors).toEqual([]);
  });

  test('a guide stands in its subpackage', async () => {
    const phone = await open('officer', 'guide/place/index', { id: 'wuhai' });
    await phone.until(() => phone.text.includes('操作流程') && phone.text.includes('乌海市'));
    expect(phone.text).toContain('征求意见');
    await phone.tap('能选什么');
    expect(phone.text).toContain('商务经营方面：法院失信执行、发展改革');
    await phone.tap('包含哪些领域');
    expect(phone.text).toContain('教育市教育局、三区');
    expect(phone.errors).toEqual([]);
  });
});

import type { LocalCloud } from '../../local/emulator/cloud';
import { newKey } from '../support/clients';
import { NOW } from '../support/cloud';
import { aPaper, type Paper } from '../support/papers';
import { tokenAt } from '../support/token';
import type { Phone } from './harness';
import { key } from './showing';
import { atHub, choose, scan, startWithPaper, verifierPhone } from './verifiers';

describe('a verifier with the built mini-program', () => {
  let cloud: LocalCloud;
  let paper: Paper;
  beforeAll(async () => {
    ({ cloud, paper } = await startWithPaper());
  });
  beforeEach(() => cloud.setClock(NOW));
  const type = (phone: Phone, text: string) => phone.type('code', text);

  test('from home a code is typed and checked: two taps and one; the result first, then what to compare, then the receipt', async () => {
    const { phone, taps } = verifierPhone(cloud);
    await phone.open();
    await phone.until(() => phone.all('我要核验报告').length, 10_000);
    await phone.tap('我要核验报告');
    await phone.until(() => phone.top.route === 'verifier/scan/index');
    await type(phone, paper.code.replaceAll('-', ''));
    expect(phone.one((node) => node.id === 'code').attributes.value).toBe(paper.code);
    await phone.tap(key('核验'));
    await phone.until(() => phone.text.includes('核验回执'), 10_000);
    expect(phone.top.route).toBe('verifier/result/index');
    expect(taps()).toBe(2);
    const order = [
      paper.subject,
      '真实有效',
      '长治市',
      '请与对方出示的逐项核对',
      paper.number,
      '长治市发展改革委',
      '官方网址',
      '查询期间2024年',
      '核验回执',
    ];
    const at = order.map((words) => phone.text.indexOf(words));
    expect(at).not.toContain(-1);
    expect(at).toEqual([...at].sort((a, b) => a - b));

    await phone.tap((node) => node.classes.includes('row') && node.text.startsWith('核验回执'));
    await phone.until(() => phone.text.includes('输入核验码') && phone.text.includes(paper.number), 10_000);
    await phone.tap(key('下载回执数据（JSON）'));
    await phone.until(() => phone.all(key('发到微信聊天')).length);
    const kept = [...phone.world.disk.entries()].find(([name]) => name.endsWith('.json'))!;
    expect(JSON.parse(Buffer.from(kept[1]).toString())).toMatchObject({ payload: expect.any(String), signature: expect.any(String) });
    await phone.tap(key('发到微信聊天'));
    await phone.until(() => phone.text.includes('已发出'));
    expect(phone.world.calls.find(({ api }) => api === 'shareFileMessage')!.options).toMatchObject({ filePath: kept[0] });
    await phone.tap(key('打开回执文件'));
    await phone.until(() => phone.world.calls.some(({ api }) => api === 'openDocument'), 20_000);
    const page = phone.world.calls.find(({ api }) => api === 'openDocument')!.options.filePath as string;
    expect(page).toMatch(/核验回执-.*\.pdf$/);
    const file = Buffer.from(phone.world.disk.get(page)!);

    // Round and round piles up no pages.
    await phone.back();
    await phone.tap(key('再核验一份'));
    await phone.until(() => phone.top.route === 'verifier/scan/index');
    expect(phone.stack.map(({ route }) => route)).toEqual(['home/index', 'verifier/scan/index']);
    // What was put on the phone to be sent goes with its page.
    expect([...phone.world.disk.keys()].filter((name) => name.endsWith('.json'))).toEqual([]);

    // Somebody else who was given the receipt learns that it is one.
    const other = await atHub(cloud);
    await choose(other, file, '回执.pdf');
    for (const words of ['真实的核验回执', '那份报告现在', '当时的结论', paper.number]) expect(other.phone.text).toContain(words);
    expect(phone.errors).toEqual([]);
  });

  test('l for another character is told as one types, mended by a tap, and nobody is asked', async () => {
    const { phone, asked } = await atHub(cloud);
    await type(phone, `l${paper.code.slice(1)}`);
    expect(phone.text).toContain('第1组第1个是“l”，核验码里没有这个字符');
    await phone.tap(key('核验'));
    expect(asked()).toEqual([]);
    await phone.tap(`改成 ${paper.code}`);
    expect(phone.text).toContain('字符都对');
    await type(phone, paper.number);
    expect(phone.text).toContain('这是报告编号；核验码在封面右上角');
    await type(phone, paper.code.slice(0, 7));
    await phone.tap(key('核验'));
    expect(phone.text).toContain('还差10个字符');
    expect(asked()).toEqual([]);
  });

  test('the code of a withdrawn report is genuine and good for nothing', async () => {
    const gone = await aPaper(cloud);
    await gone.holder.call('holder', 'withdrawReport', { number: gone.number });
    const { phone } = await atHub(cloud);
    await type(phone, gone.code);
    await phone.tap(key('核验'));
    await phone.until(() => phone.text.includes('真实，但已失效'), 10_000);
    expect(phone.text).toContain('申请人已撤回');
    expect(phone.text).toContain('现在不能作为依据');
  });

  test.each([
    ['5 MB and a byte', () => Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(5 * 1024 * 1024 - 7)]), '文件超过5MB'],
    ['a picture', () => Buffer.from('89504e470d0a1a0a', 'hex'), '这不是PDF文件'],
    ['an empty file', () => Buffer.alloc(0), '这不是PDF文件'],
  ])('%s is told before anybody is asked', async (_name, bytes, words) => {
    const at = await atHub(cloud);
    await choose(at, bytes());
    expect(at.phone.text).toContain('无法识别');
    expect(at.phone.text).toContain(words);
    expect(at.asked()).toEqual([]);
  });

  test('the original is known by its hash alone, taken on the phone', async () => {
    const at = await atHub(cloud);
    await choose(at, paper.file);
    expect(at.phone.text).toContain('真实有效');
    expect(at.phone.text).toContain('文件没有上传');
    expect(at.asked().map(({ action, input }) => [action, input.sha256])).toEqual([['verifier/verifyHash', paper.sha256]]);
    expect(at.phone.errors).toEqual([]);
  });

  test('bytes are sent only when the person agrees, and then explain', async () => {
    const at = await atHub(cloud);
    await choose(at, Buffer.concat([paper.file, Buffer.from('x')]));
    expect(at.phone.text).toContain('没有登记这个文件');
    expect(at.phone.text).not.toContain('查无此报告');
    expect(at.asked().map(({ action }) => action)).toEqual(['verifier/verifyHash']);
    await at.phone.tap('同意，上传');
    await at.phone.until(() => at.phone.text.includes('不是原始文件'), 20_000);
    expect(at.phone.text).toContain('原件之后被追加了内容');
    expect(at.asked().map(({ action }) => action)).toEqual(['verifier/verifyHash', 'verifier/verifyFile']);
    expect(at.phone.text).toContain('登记的原件信息');
    expect(at.phone.text).not.toContain('逐项核对');
    expect(at.phone.text).not.toContain(paper.subject);
  });

  test('a paper: one tap to scan it, the verdict without another; by its link none', async () => {
    const at = await atHub(cloud);
    await scan(at, paper.link);
    await at.phone.until(() => at.phone.text.includes('真实有效'), 10_000);
    expect(at.taps()).toBe(1);
    expect(at.phone.top.route).toBe('paper/check/index');
    expect(at.phone.text).toContain(paper.subject);
    expect(at.phone.text).toContain('核验回执');

    for (const route of ['paper/check/index', 'verifier/scan/index']) {
      const { phone, taps } = verifierPhone(cloud);
      await phone.open(route, { q: encodeURIComponent(paper.link) });
      await phone.until(() => phone.text.includes('真实有效'), 10_000);
      expect(taps()).toBe(0);
      expect(phone.errors).toEqual([]);
    }
  });

  test('a dynamic code: one tap to scan, one to read; by its link one', async () => {
    const opened = await paper.holder.call('holder', 'openCode', { report: paper.number, minutes: 60, viewers: 5, key: newKey() });
    const link = () => `${cloud.origin}/c/${tokenAt(opened, cloud.now())}`;
    const at = await atHub(cloud);
    await scan(at, link());
    await at.phone.until(() => at.phone.all(key('查看报告')).length);
    await at.phone.tap(key('查看报告'));
    await at.phone.until(() => at.phone.text.includes('真实有效'), 10_000);
    expect(at.taps()).toBe(2);
    const second = verifierPhone(cloud);
    await second.phone.open('verifier/scan/index', { q: encodeURIComponent(link()) });
    await second.phone.tap(key('查看报告'));
    await second.phone.until(() => second.phone.text.includes('真实有效'), 10_000);
    expect(second.taps()).toBe(1);
  });

  test('while a report is read only its state is asked again; a withdrawal shows in the verdict’s words', async () => {
    const own = await aPaper(cloud);
    const opened = await own.holder.call('holder', 'openCode', { report: own.number, minutes: 60, key: newKey() });
    const at = verifierPhone(cloud);
    await at.phone.open('verifier/scan/index', { q: encodeURIComponent(`${cloud.origin}/c/${tokenAt(opened, cloud.now())}`) });
    await at.phone.tap(key('查看报告'));
    await at.phone.until(() => at.asked().some(({ action }) => action === 'verifier/watchView'), 10_000);
    expect(at.asked().filter(({ action }) => action === 'verifier/getView')).toHaveLength(1);
    await own.holder.call('holder', 'withdrawReport', { number: own.number });
    await at.phone.until(() => /真实，但已失效|对方已结束查看/.test(at.phone.text), 15_000);
    expect(at.phone.errors).toEqual([]);
  });

  test.each([
    ['a payment code', () => 'wxp://f2f0Qm3kT0vJt1lZ', '不是本平台的码'],
    ['a code of ours cut off', () => `${cloud.origin}/c/AQIDBAUGBwgJ`, '二维码不完整'],
    ['a paper’s code cut off', () => paper.link.slice(0, -20), '二维码内容不完整'],
    ['nothing of a paper’s code', () => `${cloud.origin}/s/`, '二维码内容不完整'],
  ])('%s is told on the phone, and nobody is asked', async (_name, text, words) => {
    const at = await atHub(cloud);
    await scan(at, text());
    await at.phone.until(() => at.phone.text.includes(words));
    expect(at.asked()).toEqual([]);
  });

  test('a paper on a look-alike host is judged by its signature, and its address refused', async () => {
    const at = await atHub(cloud);
    await scan(at, paper.link.replace(/\/\/[^/]+/, '//credit-example.cn'));
    await at.phone.until(() => at.phone.text.includes('真实有效'), 10_000);
    expect(at.phone.text).toContain('二维码里的网址是 credit-example.cn');
    expect(at.phone.text).toContain('没有打开它');
  });

  test('one’s own history, by day, and as a sheet', async () => {
    const { phone } = await atHub(cloud);
    await type(phone, paper.code);
    await phone.tap(key('核验'));
    await phone.until(() => phone.top.route === 'verifier/result/index', 10_000);
    await phone.open('verifier/history/index');
    await phone.until(() => phone.text.includes('共1条，已全部列出'), 10_000);
    expect(phone.text).toContain('真实有效');
    await phone.pick((node) => node.id === 'day', '2026-11-19');
    await phone.until(() => phone.text.includes('2026年11月19日没有核验记录'), 10_000);
    await phone.tap(key('看全部'));
    await phone.tap(key('导出表格'));
    await phone.tap(key('导出XLSX'));
    await phone.until(() => phone.text.includes('已导出1条'), 10_000);
    const opened = phone.world.calls.find(({ api }) => api === 'openDocument')!.options as { filePath?: string };
    expect(opened.filePath).toContain('核验记录2026-11-01至2026-11-20.xlsx');
    expect(Buffer.from(phone.world.disk.get(opened.filePath!)!).subarray(0, 2).toString()).toBe('PK');
    expect(phone.errors).toEqual([]);
  });
});

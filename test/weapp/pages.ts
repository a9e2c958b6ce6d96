import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DocumentDoc } from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import { newKey, wechatClient } from '../support/clients';
import { lineTo } from '../support/phone-cloud';
import { sheetOf } from '../support/sheets';
import { tokenAt } from '../support/token';
import { demoHolder } from './demo-holder';
import { Phone } from './harness';
import { newOpenid } from './showing';
import type { Node } from './tree';
import type { Stored } from './world';

/** People of the demo with business of their own, so that every page has something real to show. */
export async function pageWorld(cloud: LocalCloud) {
  const holder = await demoHolder(cloud, 'changzhi-records');
  const { number, subject } = holder;
  const opened = await holder.client.call('holder', 'openCode', { report: number, key: newKey(), viewers: 2 });
  const [verifier, source, authority] = [newOpenid(), newOpenid(), newOpenid()];
  const token = tokenAt(opened, cloud.now());
  const scanner = wechatClient(cloud, verifier);
  const { view } = await scanner.call('verifier', 'redeemToken', { token, attempt: newKey() });
  const { receipt } = await scanner.call('verifier', 'getView', { view });
  // The paper's QR code, as it was printed.
  await holder.client.call('holder', 'getPdf', { number });
  const paper = [...cloud.database.all<DocumentDoc>('documents')].find((doc) => doc.number === number)!.payload;
  const desk = wechatClient(cloud, source);
  await desk.call('public', 'login', { provider: 'demo', ticket: 'source' });
  const unit = { CF_CFJGDM: '111404002PFWF66A0Y', CF_SJLYDM: '111404002PFWF66A0Y' };
  // About a company that no registry knows: it waits for its subject.
  await desk.call('source', 'submitSheet', {
    ...sheetOf('penalty', [{ CF_XDR_MC: '没有登记的示例公司', CF_XDR_SHXYM: '91350100M000100Y43', ...unit }]),
    allOrNothing: false,
  });
  await wechatClient(cloud, authority).call('public', 'login', { provider: 'demo', ticket: 'authority' });
  const kept = new Map<string, Stored>([
    ['own', { value: JSON.stringify({ owner: null, things: { view: { view, code: token.slice(0, 12), digits: null } } }), encrypt: false }],
  ]);
  const line = { holder: holder.openid, verifier, source, authority };
  return {
    number,
    subject,
    receipt: receipt.id,
    link: opened.link + token,
    paper: `${cloud.origin}/s/${paper}`,
    kept,
    line: (who: Who) => lineTo(cloud, line[who]),
  };
}
export type PageWorld = Awaited<ReturnType<typeof pageWorld>>;
type Who = 'holder' | 'verifier' | 'source' | 'authority';

export interface PageCase {
  who: Who;
  query?: (world: PageWorld) => Record<string, string>;
  /** What it shows of the real data once it is there. */
  sees: (world: PageWorld) => string;
  /** What is done on it by hand. */
  does: (phone: Phone, world: PageWorld) => Promise<unknown>;
}

const key = (words: string) => (node: Node) =>
  node.classes.includes('tap') && (node.text === words || node.attributes['aria-label'] === words);
const row = (words: string) => (node: Node) => node.classes.includes('row') && node.text.startsWith(words);
const tick = (words: string) => (node: Node) => node.classes.includes('tick') && node.text.startsWith(words);
const starts = (words: string) => (node: Node) => String(node.attributes['aria-label'] ?? '').startsWith(words);

/** Goes to another page by a tap, and back. */
async function thereAndBack(phone: Phone, want: Parameters<Phone['tap']>[0], there: string): Promise<void> {
  const here = phone.top.route;
  await phone.tap(want);
  await phone.until(() => phone.top.route === there, 10_000);
  await phone.back();
  if (phone.top.route !== here) throw new Error(`back from ${there} leads to ${phone.top.route}`);
}

/** Every page of app.config, opened on real data, and what hands do there. */
export const pageCases: Record<string, PageCase> = {
  'home/index': {
    who: 'holder',
    sees: ({ subject }) => subject.name,
    does: async (phone) => {
      await thereAndBack(phone, '办事指南', 'guide/place/index');
      await phone.tap('切换到长辈版');
      await phone.until(() => phone.one('.page').classes.includes('elder'));
    },
  },
  'holder/bind/index': {
    who: 'holder',
    sees: ({ subject }) => subject.name,
    does: async (phone) => {
      await phone.type('uscc', '9114 0400');
      await phone.until(() => phone.text.includes('8/18位'));
    },
  },
  'holder/ask/index': {
    who: 'holder',
    query: ({ subject }) => ({ subject: subject.uscc }),
    sees: () => '报告会这样写',
    does: async (phone) => {
      await phone.tap('开什么报告');
      await phone.tap(row('查询期间'));
      await phone.tap(tick('自己选日期'));
      await phone.pick((node) => node.id === 'from', '2024-01-01');
      await phone.tap('确定');
      await phone.until(() => phone.text.includes('2024年1月1日至'), 10_000);
    },
  },
  'holder/report/index': {
    who: 'holder',
    query: ({ number }) => ({ number }),
    sees: ({ number }) => number,
    does: async (phone) => {
      await phone.tap('按什么规定办理');
      await phone.until(() => phone.text.includes('依据：'));
    },
  },
  'holder/reports/index': {
    who: 'holder',
    query: ({ subject }) => ({ subject: subject.uscc }),
    sees: () => '有效至',
    does: async (phone) => thereAndBack(phone, (node) => node.classes.includes('row'), 'holder/report/index'),
  },
  'holder/code/index': {
    who: 'holder',
    query: ({ number }) => ({ report: number }),
    sees: ({ number }) => number,
    does: async (phone) => {
      await phone.tap(key('亮码'));
      await phone.until(() => phone.all((node) => node.tag === 'image' && Boolean(node.attributes.src)).length, 10_000);
    },
  },
  'verifier/scan/index': {
    who: 'verifier',
    query: ({ link }) => ({ q: encodeURIComponent(link) }),
    sees: () => '查看报告',
    does: async (phone) => {
      await phone.type('我是（选填）', '示例招标代理有限公司');
      await phone.until(() => phone.one((node) => node.tag === 'input').attributes.value === '示例招标代理有限公司');
    },
  },
  'verifier/view/index': {
    who: 'verifier',
    sees: ({ subject }) => subject.name,
    does: async (phone) => {
      await phone.tap('按什么规定办理');
      await phone.until(() => phone.text.includes('依据：'));
    },
  },
  'paper/receipt/index': {
    who: 'verifier',
    query: ({ receipt }) => ({ id: receipt }),
    sees: ({ number }) => number,
    does: async (phone) => phone.until(() => phone.text.includes('核验时间')),
  },
  'verifier/history/index': {
    who: 'verifier',
    sees: ({ subject }) => subject.name,
    does: async (phone) => thereAndBack(phone, (node) => node.classes.includes('row'), 'paper/receipt/index'),
  },
  'verifier/result/index': {
    who: 'verifier',
    // What was verified stands in memory only: restored, the page says where it is kept.
    sees: () => '这次核验已经关闭',
    does: async (phone) => {
      await phone.tap(row('核验记录'));
      await phone.until(() => phone.top.route === 'verifier/history/index', 10_000);
    },
  },
  'verifier/files/index': {
    who: 'verifier',
    // What was chosen stands in memory only.
    sees: () => '还没有选文件',
    does: async (phone) => {
      for (const name of ['甲.pdf', '乙.pdf']) phone.world.files.push({ name, content: Buffer.from(`%PDF-${name}`).toString('base64') });
      await phone.tap(key('再选一些PDF'));
      await phone.until(() => phone.text.includes('共2份，真实有效0份'), 20_000);
    },
  },
  'paper/check/index': {
    who: 'verifier',
    query: ({ paper }) => ({ q: encodeURIComponent(paper) }),
    sees: ({ number }) => number,
    does: async (phone) => {
      await phone.tap(key('再核验一份'));
      await phone.until(() => phone.top.route === 'verifier/scan/index', 10_000);
    },
  },
  'paper/lists/index': {
    who: 'verifier',
    sees: () => '可以离线核验',
    does: async (phone) => {
      await phone.tap(key('更新名单'));
      await phone.until(() => phone.text.includes('名单更新'), 10_000);
    },
  },
  'guide/place/index': {
    who: 'verifier',
    query: () => ({ id: 'wuhai' }),
    sees: () => '乌海市',
    does: async (phone) => {
      await phone.tap(row('地区'));
      await phone.tap(tick('黑河市'));
      await phone.until(() => phone.text.includes('黑河市用'), 10_000);
    },
  },
  'guide/help/index': {
    who: 'holder',
    sees: ({ subject }) => subject.uscc,
    does: async (phone) => {
      await phone.tap(row('政务服务便民热线'));
      await phone.until(() => phone.world.calls.some(({ api, options }) => api === 'makePhoneCall' && options.phoneNumber === '12345'));
    },
  },
  'source/desk/index': {
    who: 'source',
    sees: () => '市市场监督管理局',
    does: async (phone) => thereAndBack(phone, row('报送数据'), 'source/upload/index'),
  },
  'source/duties/index': {
    who: 'source',
    sees: () => '市场监管',
    does: async (phone) => {
      await phone.tap(starts('确认'));
      await phone.until(() => phone.text.includes('您确认的是'));
      await phone.tap(key('关闭'));
    },
  },
  'source/upload/index': {
    who: 'source',
    sees: () => '选择文件',
    does: async (phone) => {
      const content = readFileSync(path.resolve('local/demo/samples/changzhi-penalties.csv')).toString('base64');
      phone.world.files.push({ name: '处罚.csv', content });
      await phone.tap(key('选择文件'));
      await phone.until(() => /行政处罚.*：共\d+行/.test(phone.text), 20_000);
    },
  },
  'source/batches/index': {
    who: 'source',
    sees: () => '每次报送',
    does: async (phone) => {
      await phone.tap((node) => /的结果$/.test(String(node.attributes['aria-label'] ?? '')));
      await phone.until(() => phone.all('.sheet').length);
    },
  },
  'source/waiting/index': {
    who: 'source',
    sees: () => '共1条',
    does: async (phone) => {
      await phone.tap(starts('处理'));
      await phone.until(() => phone.all('.sheet').length);
      await phone.tap(key('关闭'));
    },
  },
  'authority/overview/index': {
    who: 'authority',
    sees: () => '没有按期确认的单位',
    does: async (phone) => {
      await phone.tap('市审计局的归集责任');
      await phone.until(() => phone.text.includes('附件2 第28行'));
    },
  },
  'authority/document/index': {
    who: 'authority',
    sees: () => '施行日期',
    does: async (phone) => {
      await phone.type('文号', '长示例〔2025〕1号');
      await phone.pick((node) => node.id === 'from', '2025-11-03');
      await phone.until(() => phone.text.includes('2025-11-03'));
    },
  },
  'authority/units/index': {
    who: 'authority',
    sees: () => '个单位',
    does: async (phone) => {
      await phone.tap((node) => /^(登记|修改)/.test(String(node.attributes['aria-label'] ?? '')));
      await phone.until(() => phone.all('.sheet').length);
    },
  },
  'authority/duties/index': {
    who: 'authority',
    sees: () => '牵头部门登记的归集责任',
    does: async (phone) => {
      await phone.tap(key('登记一项'));
      await phone.until(() => phone.all('.sheet').length);
      await phone.tap(key('关闭'));
      await phone.until(() => !phone.all('.sheet').length);
    },
  },
};

/** A phone in somebody's hands, with what an earlier run kept. */
export const phoneFor = (world: PageWorld, { who }: PageCase, storage = new Map(world.kept)): Phone =>
  new Phone({ cloud: world.line(who), storage: who === 'verifier' ? storage : new Map([...storage].filter(([name]) => name !== 'own')) });

/** The page opened as WeChat does, with its real data on it. */
export async function opened(world: PageWorld, route: string, phone: Phone): Promise<Phone> {
  const { query, sees } = pageCases[route]!;
  await phone.open(route, query?.(world));
  await phone.until(() => phone.text.includes(sees(world)), 15_000);
  return phone;
}

import type { LocalCloud } from '../../emulator/cloud';
import { newKey } from '../../../test/support/clients';
import { lineTo } from '../../../test/support/phone-cloud';
import { Phone } from '../../../test/weapp/harness';
import { codeOn, key, newOpenid, openHere, phoneOf } from '../../../test/weapp/showing';
import { type Node, walk } from '../../../test/weapp/tree';

const WINDOW_MS = 30_000;

/** Calls of setData, and characters that cross to the view by them. */
export interface Traffic {
  calls: number;
  bytes: number;
}
export interface PageNodes {
  route: string;
  nodes: number;
  depth: number;
}
export interface Drawing {
  /** When the code changes, on the median of the windows watched. */
  rotation: Traffic;
  /** While nothing changes, a second. */
  idle: Traffic;
  pages: PageNodes[];
}

/**
 * What the built mini-program draws, on a bare phone: a code that rotates, and every page as a person of the demo with a report over
 * all fields sees it.
 * @param routes all pages of the app
 */
export async function measureDrawing(cloud: LocalCloud, routes: readonly string[], idleMs: number): Promise<Drawing> {
  const holder = await holderOf(cloud);
  const { phone, link } = holder;
  const pages = await openEach(
    phone,
    routes.filter((r) => /^(home|holder|guide)\//.test(r)),
    holder.query,
  );

  await phone.open('holder/code/index', holder.query);
  await openHere(phone);
  const idle = await idling(phone, idleMs);
  // Before the phone's clock is moved on for the rotation: its later codes are early for the cloud.
  const scanned = link();
  const rotation = await rotating(phone);

  const scanner = phoneOf(cloud, newOpenid());
  await scanner.open('verifier/scan/index', { q: encodeURIComponent(scanned) });
  await scanner.tap(key('查看报告'));
  await scanner.until(() => scanner.top.route === 'verifier/view/index' && scanner.text.includes('真实有效'), 10_000);
  pages.push(
    ...(await openEach(
      scanner,
      routes.filter((r) => r.startsWith('verifier/')),
      {},
    )),
  );
  for (const role of ['source', 'authority']) {
    const staff = await loggedIn(cloud, role);
    pages.push(
      ...(await openEach(
        staff,
        routes.filter((r) => r.startsWith(`${role}/`)),
        {},
      )),
    );
  }
  const seconds = idleMs / 1000;
  return { rotation, idle: { calls: idle.calls / seconds, bytes: idle.bytes / seconds }, pages };
}

async function loggedIn(cloud: LocalCloud, ticket: string): Promise<Phone & { openid?: string }> {
  const phone = new Phone({ cloud: lineTo(cloud, newOpenid()) });
  await asked(phone, 'public/login', { provider: 'demo', ticket });
  return phone;
}

async function asked<T>(phone: Phone, action: string, input: object): Promise<T> {
  const answer = (await phone.world.cloud('wechat', { action, input })) as { ok: boolean; data: T; error?: { code: string } };
  if (!answer.ok) throw new Error(`${action}: ${answer.error?.code}`);
  return answer.data;
}

/** A holder with records and a report over all the fields of the place. */
async function holderOf(cloud: LocalCloud) {
  const phone = await loggedIn(cloud, 'changzhi-records');
  const { subjects } = await asked<{ subjects: { uscc: string }[] }>(phone, 'holder/listCandidates', {});
  const subject = subjects[0]!.uscc;
  await asked(phone, 'holder/bindSubject', { uscc: subject });
  const { number } = await asked<{ number: string }>(phone, 'holder/issueReport', { subject, jurisdiction: 'changzhi', key: newKey() });
  return { phone, query: { subject, number, report: number, id: 'changzhi' }, link: () => codeOn(phone).text };
}

async function openEach(phone: Phone, routes: string[], query: Record<string, string>): Promise<PageNodes[]> {
  const pages: PageNodes[] = [];
  for (const route of routes) {
    await phone.open(route, query);
    await still(phone);
    if (phone.top.route !== route) throw new Error(`${route} went on to ${phone.top.route}`);
    const tree = phone.tree;
    pages.push({ route, nodes: [...walk(tree)].length, depth: depthOf(tree) });
  }
  return pages;
}

const depthOf = (node: Node): number => 1 + Math.max(0, ...node.children.map(depthOf));
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Waits until everything asked for is there and drawn. */
async function still(phone: Phone): Promise<void> {
  await phone.until(() => phone.all('.page').length, 10_000);
  for (let before = -1; before !== phone.traffic.calls;) {
    before = phone.traffic.calls;
    await pause(250);
  }
}

async function rotating(phone: Phone): Promise<Traffic> {
  const seen: Traffic[] = [];
  for (let turn = 0; turn < 5; turn++) {
    await still(phone);
    const old = codeOn(phone).text;
    const before = { ...phone.traffic };
    phone.world.skew = (phone.world.skew ?? 0) + WINDOW_MS;
    await phone.until(() => codeOn(phone).text !== old, 5000);
    seen.push({ calls: phone.traffic.calls - before.calls, bytes: phone.traffic.bytes - before.bytes });
  }
  return seen.sort((a, b) => a.bytes - b.bytes)[2]!;
}

/** Watches a code page that shows the same code all the while. */
async function idling(phone: Phone, ms: number): Promise<Traffic> {
  for (;;) {
    await still(phone);
    const [before, code] = [{ ...phone.traffic }, codeOn(phone).text];
    await pause(ms);
    if (codeOn(phone).text === code) return { calls: phone.traffic.calls - before.calls, bytes: phone.traffic.bytes - before.bytes };
  }
}

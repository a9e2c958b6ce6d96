import { randomBytes } from 'node:crypto';
import type { CodeDoc, ReportDoc, SubjectDoc } from '../../cloudfunctions/store/documents';
import { cut } from '../../cloudfunctions/store/page';
import type { LocalCloud } from '../../local/emulator/cloud';
import { type Client, wechatClient } from '../support/clients';
import { NOW, startTestCloud } from '../support/cloud';
import * as seed from '../support/seed';
import { openChangzhi, withCode, withReport } from '../support/world';

let cloud: LocalCloud;
let template: ReportDoc;
beforeAll(async () => {
  cloud = await startTestCloud();
  openChangzhi(cloud);
  const { number } = await withReport(cloud);
  template = [...cloud.database.all<ReportDoc>('reports')].find((r) => r.number === number)!;
});
afterAll(() => cloud.close());

const id = (bytes: number): string => randomBytes(bytes).toString('base64url');

/** Reports of a subject issued at these instants, by its representative. */
function addReports(subject: SubjectDoc, issued: number[]): string[] {
  const docs = issued.map((at) => {
    const number = `140400-20261120-${randomBytes(5).toString('hex').toUpperCase()}`;
    const own = { _id: id(32), number, verification: id(32), subject: subject._id, person: subject.representativePerson, issued: at };
    return { ...template, ...own };
  });
  seed.load(cloud, 'reports', ...docs);
  return docs.map(({ number }) => number);
}

/** All pages: what each shows, newest first. @throws when a page is repeated */
async function pages<T>(ask: (before: number | undefined) => Promise<{ shown: T[]; next: number | null }>): Promise<T[][]> {
  const all: T[][] = [];
  for (let before: number | undefined; ;) {
    const { shown, next } = await ask(before);
    all.push(shown);
    if (next === null) return all;
    if (before !== undefined && next >= before) throw new Error('the same page again');
    before = next;
  }
}
const reportPages = (holder: Client, subject: string) =>
  pages(async (before) => {
    const { reports, next } = await holder.call('holder', 'listReports', { subject, ...(before === undefined ? {} : { before }) });
    return { shown: reports, next };
  });

test.each([
  ['one after the other', (i: number) => NOW - i * 1000, [50, 50, 20]],
  ['some at one instant across the page’s end', (i: number) => NOW - (i > 40 && i < 60 ? 41 : i) * 1000, [41, 50, 29]],
  ['more at one instant than a page holds', (i: number) => NOW - (i < 60 ? 0 : i) * 1000, [60, 50, 10]],
  ['fewer than a page', (i: number) => NOW - i, [7]],
])('a hundred and twenty reports, %s: every one once, newest first', async (_name, at, sizes) => {
  const holder = wechatClient(cloud);
  const { subject } = seed.addHolder(cloud, holder);
  const count = sizes.reduce((a, b) => a + b);
  const numbers = addReports(
    subject,
    Array.from({ length: count }, (_, i) => at(i)),
  );
  const found = await reportPages(holder, subject._id);
  expect(found.map((page) => page.length)).toEqual(sizes);
  const flat = found.flat();
  expect(flat.map(({ number }) => number).sort()).toEqual(numbers.sort());
  expect(flat.map(({ issued }) => issued)).toEqual(flat.map(({ issued }) => issued).sort((a, b) => b - a));
});

test('exactly a page has nothing below', async () => {
  const holder = wechatClient(cloud);
  const { subject } = seed.addHolder(cloud, holder);
  addReports(
    subject,
    Array.from({ length: 50 }, (_, i) => NOW - i),
  );
  expect((await holder.call('holder', 'listReports', { subject: subject._id })).next).toBeNull();
});

test('notices of several subjects come together by time, each once; or those of one subject alone, and of nobody else’s', async () => {
  const holder = wechatClient(cloud);
  const { subject, somebody } = seed.addHolder(cloud, holder);
  const other = seed.addSubject(cloud, somebody);
  seed.addBinding(cloud, other, somebody);
  const first = addReports(
    subject,
    Array.from({ length: 70 }, (_, i) => NOW - i * 2000),
  );
  const second = addReports(
    other,
    Array.from({ length: 65 }, (_, i) => NOW - i * 3000),
  );
  const ask = (of?: string) =>
    pages(async (before) => {
      const { notices, next } = await holder.call('holder', 'listNotices', {
        ...(of ? { subject: of } : {}),
        ...(before === undefined ? {} : { before }),
      });
      return { shown: notices, next };
    });
  const all = (await ask()).flat();
  expect(
    all
      .filter(({ kind }) => kind === 'issued')
      .map(({ id: number }) => number)
      .sort(),
  ).toEqual([...first, ...second].sort());
  expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort((a, b) => b - a));
  const own = (await ask(other._id)).flat();
  expect(own.map(({ id: number }) => number).filter((number) => first.includes(number))).toEqual([]);
  expect(own).toHaveLength(second.length + 1);
  const stranger = seed.addSubject(cloud, seed.newPerson());
  addReports(stranger, [NOW]);
  expect(await ask(stranger._id)).toEqual([[]]);
});

test('where a report was shown: every code with its scans, a page at a time', async () => {
  const { holder, number, code } = await withCode(cloud, { viewers: 5 });
  const [real] = [...cloud.database.all<CodeDoc>('codes')].filter((c) => c._id === code);
  const use = {
    attempt: 'a',
    account: 'b',
    name: '示例银行',
    known: 'self' as const,
    at: NOW,
    until: NOW + 1,
    state: 'viewing' as const,
    digits: '07',
  };
  const older = Array.from({ length: 44 }, (_, i) => ({
    ...{ ...real!, _id: id(8), opened: NOW - (i + 1) * 60_000, expires: NOW - i * 60_000, uses: [use] },
    person: i % 2 ? real!.person : 'another',
  }));
  seed.load(cloud, 'codes', ...older);
  const found = await pages(async (before) => {
    const { codes, next } = await holder.call('holder', 'listCodes', { number, ...(before === undefined ? {} : { before }) });
    return { shown: codes, next };
  });
  expect(found.map((page) => page.length)).toEqual([20, 20, 5]);
  const flat = found.flat();
  expect(new Set(flat.map((c) => c.code))).toEqual(new Set([code, ...older.map((c) => c._id)]));
  expect(flat[1]).toMatchObject({
    state: 'expired',
    mine: false,
    scans: [{ who: { name: '示例银行', known: 'self' }, at: NOW, state: 'over' }],
  });
  expect(JSON.stringify(flat)).not.toContain('"digits"');
});

test.each([
  ['nothing', [], null, { shown: [], next: null }],
  ['a page', [3, 2, 1], null, { shown: [3, 2, 1], next: null }],
  ['a page whose streams go on', [3, 2, 1], 1, { shown: [3, 2, 1], next: 1 }],
  ['more', [5, 4, 3, 2], null, { shown: [5, 4, 3], next: 3 }],
  ['an instant across the end', [5, 4, 3, 3], null, { shown: [5, 4], next: 4 }],
  ['an instant wider than a page', [5, 5, 5, 5, 4], null, { shown: [5, 5, 5, 5], next: 5 }],
])('a page cut from %s', (_name, items, next, expected) => {
  expect(cut(items, (n) => n, 3, next)).toEqual(expected);
});

import { onTime } from '../../cloudfunctions/core/places/lateness';
import type { BatchDoc, QuarantineDoc } from '../../cloudfunctions/store/documents';
import * as documents from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import { type Client, webClient } from '../support/clients';
import { NOW, attachSdk, startTestCloud } from '../support/cloud';
import * as seed from '../support/seed';

// More rows than one query may give, and more under one instant than a page holds.

const unit = '市市场监督管理局';
let cloud: LocalCloud;
let source: Client;
beforeAll(async () => {
  cloud = await startTestCloud({ workers: 1 });
  attachSdk(cloud);
  source = webClient(cloud);
  seed.addPublication(cloud, 'changzhi');
  seed.addStaff(cloud, source, 'source', 'changzhi', unit);
});
afterAll(() => cloud.close());

describe('a query for all of 2,345 documents', () => {
  const MANY = 2345;
  const subject = seed.newUscc();
  const where = { subject, jurisdiction: 'changzhi' };
  // Three hundred of each instant, in no order of their ids.
  const at = (i: number): number => NOW - Math.floor(i / 300);
  const fields = ['documentNumber'];
  beforeAll(() => {
    const docs = Array.from({ length: MANY }, (_, i) => ({
      ...{
        _id: `${String((i * 7919) % 100_003).padStart(6, '0')}-${i}`,
        ...where,
        batch: 'b',
        receivedAt: at(i),
        documentNumber: `${i}号`,
      },
    }));
    seed.load(cloud, 'records', ...docs);
  });
  const numbers = (rows: { documentNumber: string }[]): number[] =>
    rows.map((r) => Number.parseInt(r.documentNumber)).sort((a, b) => a - b);
  const all = Array.from({ length: MANY }, (_, i) => i);

  test('gives each of them once', async () => expect(numbers(await documents.records.find(where))).toEqual(all));

  test.each(['asc', 'desc'] as const)('gives them in the order asked for, %s', async (order) => {
    const rows = await documents.records.find(where, { orderBy: ['receivedAt', order] });
    expect(numbers(rows)).toEqual(all);
    const sorted = rows.map((r) => r.receivedAt);
    expect(sorted).toEqual([...sorted].sort((a, b) => (order === 'asc' ? a - b : b - a)));
  });

  test('gives only the fields asked for, ordered by another', async () => {
    const rows = await documents.records.find(where, { orderBy: ['receivedAt', 'desc'], fields });
    expect(numbers(rows)).toEqual(all);
    expect(rows.every((r) => !('subject' in r))).toBe(true);
    const newest = new Set(rows.slice(0, 300).map((r) => Number.parseInt(r.documentNumber)));
    expect([...newest].every((i) => i < 300)).toBe(true);
  });

  test('gives as many as a limit above a thousand says', async () => {
    const rows = await documents.records.find(where, { orderBy: ['receivedAt', 'desc'], limit: 1500 });
    expect(numbers(rows)).toEqual(all.slice(0, 1500));
  });

  test.each([
    ['asc', 100],
    ['desc', 100],
    ['desc', 700],
    ['asc', 1000],
  ] as const)('page by page, %s, %i a page, gives each once and in order', async (order, limit) => {
    const seen: documents.RecordDoc[] = [];
    let from: number | null | undefined;
    for (let pages = 0; from !== null && pages < 100; pages++) {
      const page: { rows: documents.RecordDoc[]; next: number | null } = await documents.records.page(where, {
        ...{ by: ['receivedAt', order] as ['receivedAt', 'asc' | 'desc'], limit },
        ...(from === undefined ? {} : { from }),
      });
      expect(page.rows.length).toBeGreaterThan(0);
      seen.push(...page.rows);
      from = page.next;
    }
    expect(numbers(seen)).toEqual(all);
    const sorted = seen.map((r) => r.receivedAt);
    expect(sorted).toEqual([...sorted].sort((a, b) => (order === 'asc' ? a - b : b - a)));
  });
});

test('1,203 submissions are listed page by page, and every month is summed whole', async () => {
  const counts = { rows: 2, accepted: 1, rejected: 1, duplicates: 0, at: 1, of: 1, stored: 1, known: 0, corrected: 0, superseded: 0 };
  const of = { jurisdiction: 'changzhi', unit, template: 'penalty' as const, fileName: 'a.csv', field: null, fileDigest: 'd' };
  const docs = Array.from({ length: 1203 }, (_, i): BatchDoc => ({
    ...{ _id: `many-${i}`, ...of, state: 'done', ...counts, quarantined: 0, lateness: onTime },
    // November has 1,000 of them, at 334 instants; October the rest, at one.
    receivedAt: i < 1000 ? NOW - Math.floor(i / 3) : NOW - 30 * 86_400_000,
  }));
  seed.load(cloud, 'batches', ...docs);
  const first = await source.call('source', 'listBatches', {});
  expect(first.months).toMatchObject([
    { month: '2026-11', batches: 1000, rows: 2000, accepted: 1000, rejected: 1000 },
    { month: '2026-10', batches: 203, rows: 406, accepted: 203, rejected: 203 },
  ]);
  const seen = first.batches.map((b) => b.batch);
  for (let next = first.next; next !== null;) {
    const page = await source.call('source', 'listBatches', { from: next });
    expect(page.months).toEqual([]);
    seen.push(...page.batches.map((b) => b.batch));
    next = page.next;
  }
  expect(seen).toHaveLength(1203);
  expect(new Set(seen).size).toBe(1203);
});

test('1,100 waiting rows of one file are listed in the order of the file, page by page', async () => {
  const docs = Array.from({ length: 1100 }, (_, i): QuarantineDoc => {
    const party = { name: '某公司', uscc: null, natural: false, document: null, mayConcern: 'n:某公司' };
    const content = {
      type: 'record',
      kind: 'penalty',
      row: i + 2,
      key: 'k',
      party,
      removed: null,
      documentNumber: '1号',
      decided: '2026-05-28',
      categories: [],
      field: null,
    };
    return {
      ...{ _id: `wait-${(i * 7919) % 10_007}`, jurisdiction: 'changzhi', unit, template: 'penalty', kind: 'penalty', batch: 'many-0' },
      ...{ receivedAt: NOW, row: i + 2, origin: 'many-0:0', queue: `${NOW}|many-0|${String(i + 2).padStart(7, '0')}` },
      ...{ uscc: null, name: '某公司', mayConcern: 'n:某公司', field: null, why: 'subject', waiting: true },
      ...{ matched: null, discarded: null, reason: null, content: JSON.stringify(content) },
    };
  });
  seed.load(cloud, 'quarantine', ...docs);
  const rows: number[] = [];
  for (let next: string | null | undefined; next !== null;) {
    const page: Awaited<ReturnType<typeof ask>> = await ask(next);
    expect(page.inAll).toBe(1100);
    rows.push(...page.waiting.map((w) => w.row));
    next = page.next;
  }
  expect(rows).toEqual(Array.from({ length: 1100 }, (_, i) => i + 2));
});
const ask = (from?: string) => source.call('source', 'listQuarantine', from === undefined ? {} : { from });

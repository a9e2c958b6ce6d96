import { GENESIS, linkHash } from '../../cloudfunctions/core/audit/link';
import type { AuditDoc, SubjectDoc } from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import { startTestCloud } from '../support/cloud';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startTestCloud({ workers: 4, entered: false });
});
afterAll(() => cloud.close());

const DOCS = 450;
const entryOf = (i: number, k: number) => ({ id: `entry-${i}-${k}`, at: 1, actor: 'operator', action: 'test', target: `subjects/${i}` });

test('several sequencers at once: every entry once, one chain without a gap, every outbox empty', async () => {
  const subject = (i: number): object => ({
    ...{
      _id: `subject-${i}`,
      name: '示例',
      kind: 'company',
      representative: '',
      founded: null,
      division: '140400',
      address: '',
      status: 'active',
    },
    ...{ representativePerson: 'x', v: 1, unchained: true },
    // A repeated write leaves an entry twice.
    outbox: i % 7 === 0 ? [entryOf(i, 0), entryOf(i, 0), entryOf(i, 1)] : [entryOf(i, 0)],
  });
  cloud.database.load('subjects', Array.from({ length: DOCS }, (_, i) => subject(i)) as never);

  await Promise.all(Array.from({ length: 4 }, () => cloud.runTimer('jobs')));

  const links = [...cloud.database.all<AuditDoc>('audit')].sort((a, b) => a.seq - b.seq);
  expect(links.map((l) => l.seq)).toEqual(links.map((_, i) => i + 1));
  expect(new Set(links.map((l) => l.entry.id)).size).toBe(links.length);
  expect(links).toHaveLength(DOCS + Math.ceil(DOCS / 7));
  let prev = GENESIS;
  for (const link of links) {
    expect([link.prev, link.hash]).toEqual([prev, linkHash(prev, link.entry)]);
    prev = link.hash;
  }
  for (const doc of cloud.database.all<SubjectDoc>('subjects')) expect([doc.outbox, doc.unchained]).toEqual([[], undefined]);
});

import { randomBytes } from 'node:crypto';
import { penaltySheet } from '../../../local/bench/requests/sheet';
import type { AttestationDoc, AuditDoc, BatchDoc, PublicationDoc, QuarantineDoc, RecordDoc } from '../../../cloudfunctions/store/documents';
import { schema } from '../../../cloudfunctions/store/schema';
import { receiveSheet } from '../../../cloudfunctions/intake/receive-sheet';
import type { LocalCloud } from '../../../local/emulator/cloud';
import { subjectTemplate } from '../../../cloudfunctions/core/kinds/subject/columns';
import { type Client, newKey, wechatClient } from '../../support/clients';
import { NOW, TODAY } from '../../support/cloud';
import { type Flow, request, work } from '../../support/every-fault';
import * as seed from '../../support/seed';
import { question } from '../../support/world';

const call = { account: 'operator', now: NOW, today: TODAY };
const all = <T>(cloud: LocalCloud, collection: string, where: (doc: T) => boolean = () => true): T[] =>
  [...cloud.database.all<T>(collection)].filter(where);
const submit = (bytes: Uint8Array, jurisdiction = 'changzhi') =>
  receiveSheet({ jurisdiction, bytes, fileName: 'sheet.csv', field: null, allOrNothing: false }, call);
const serial = () => randomBytes(4).toString('hex');

/** A registry sheet of one subject a line, with somebody's well-formed ID number. */
function registrySheet(lines: { uscc: string; name: string }[]): Uint8Array {
  const cells = ({ uscc, name }: (typeof lines)[number]): string[] => [
    uscc,
    name,
    '公司',
    '张示例',
    '110101190608082196',
    '2020-01-01',
    '140400',
    '示例路1号',
    '存续',
  ];
  return Buffer.from([subjectTemplate.columns.map((c) => c.heading), ...lines.map(cells)].map((row) => row.join(',')).join('\n'));
}
const batchIn = (cloud: LocalCloud, id: string): BatchDoc => cloud.database.get<BatchDoc>('batches', id)!;

const fileOf = (bytes: Uint8Array) => ({ fileName: 'sheet.csv', content: Buffer.from(bytes).toString('base64'), allOrNothing: false });

const unit = '市市场监督管理局';
function unitOf(cloud: LocalCloud): Client {
  const source = wechatClient(cloud);
  seed.addStaff(cloud, source, 'source', 'changzhi', unit);
  return source;
}

/** A row of the unit that waits, because the registry lacks its subject. */
async function withWaitingRow(cloud: LocalCloud) {
  const uscc = seed.newUscc();
  const row = { uscc, name: `示例${serial()}有限公司`, documentNumber: `长市监罚〔2026〕${serial()}号`, decided: '2026-05-06' };
  await submit(penaltySheet([row]));
  const [waiting] = all<QuarantineDoc>(cloud, 'quarantine', (q) => q.uscc === uscc);
  return { source: unitOf(cloud), uscc, id: waiting!._id };
}

/** What units, authorities and the timer do with data. */
export const data: Flow[] = [
  work('a registry sheet with new, known and changed subjects, one of them waited for', {
    async prepare() {
      const [fresh, known, changed, awaited] = Array.from({ length: 4 }, () => ({ uscc: seed.newUscc(), name: `示例${serial()}有限公司` }));
      await submit(registrySheet([known!, changed!]), 'national');
      const waiting = await submit(
        penaltySheet([
          { uscc: awaited!.uscc, name: awaited!.name, documentNumber: `长市监罚〔2026〕${serial()}号`, decided: '2026-05-06' },
        ]),
      );
      expect(waiting.quarantined).toBe(1);
      return { awaited, bytes: registrySheet([fresh!, known!, { ...changed!, name: `${changed!.name}（更名）` }, awaited!]) };
    },
    act: ({ bytes }) => submit(bytes),
    check({ awaited }, { batch }, cloud) {
      expect(batchIn(cloud, batch!._id)).toMatchObject({ state: 'done', accepted: 4, stored: 2, known: 1, corrected: 1, quarantined: 0 });
      expect(all<RecordDoc>(cloud, 'records', (r) => r.subject === awaited!.uscc)).toHaveLength(1);
      expect(all<QuarantineDoc>(cloud, 'quarantine', (q) => q.uscc === awaited!.uscc)).toMatchObject([
        { waiting: false, mayConcern: null },
      ]);
    },
  }),
  work(
    'source/submitSheet: a penalty sheet with new, known, corrected and unmatched rows',
    {
      async prepare(cloud) {
        const source = unitOf(cloud);
        const subject = seed.addSubject(cloud, seed.newPerson());
        const row = (n: number, change: object = {}) => ({
          uscc: subject._id,
          name: subject.name,
          documentNumber: `长市监罚〔2026〕${serial()}${n}号`,
          decided: '2026-05-06',
          ...change,
        });
        const [fresh, known, changed, nobody] = [row(1), row(2), row(3), row(4, { uscc: seed.newUscc() })];
        await submit(penaltySheet([known, changed]));
        return { source, subject, sheet: fileOf(penaltySheet([fresh, known, { ...changed, content: '罚款0.20万元（更正）' }, nobody])) };
      },
      async act({ source, sheet }) {
        for (;;) {
          const answer = await source.call('source', 'submitSheet', sheet);
          // One call's time was not enough, which on a busy machine may be so.
          if (answer.outcome !== 'receiving') return answer;
        }
      },
      async check({ source, subject, sheet }, { batch }, cloud) {
        expect(batchIn(cloud, batch!.batch)).toMatchObject({
          state: 'done',
          accepted: 4,
          stored: 1,
          known: 1,
          corrected: 1,
          quarantined: 1,
        });
        expect(
          all<RecordDoc>(cloud, 'records', (r) => r.subject === subject._id)
            .map((r) => [r.version, r.history.length])
            .sort(),
        ).toEqual([
          [1, 0],
          [1, 0],
          [2, 1],
        ]);
        expect(await source.call('source', 'submitSheet', sheet)).toMatchObject({
          outcome: 'knownFile',
          batch: { stored: 1, duplicates: 1, corrected: 1, quarantined: 1 },
        });
      },
    },
    'source/submitSheet',
  ),
  request('source', 'settleRow', {
    special: 'discarded',
    prepare: withWaitingRow,
    send: ({ source, id }) => [source, { id, as: 'discard' as const, reason: '误报' }],
    check({ id }, _answer, cloud) {
      const row = cloud.database.get<QuarantineDoc>('quarantine', id)!;
      expect(row).toMatchObject({ waiting: false, matched: null, reason: '误报' });
      expect(row.outbox!.map((entry) => entry.action)).toEqual(['discard']);
    },
  }),
  request('source', 'settleRow', {
    special: 'matched',
    async prepare(cloud) {
      const waiting = await withWaitingRow(cloud);
      return { ...waiting, subject: seed.addSubject(cloud, seed.newPerson(), { _id: waiting.uscc }) };
    },
    send: ({ source, id, subject }) => [source, { id, as: 'match' as const, subject: subject._id }],
    check({ id, subject }, _answer, cloud) {
      expect(cloud.database.get<QuarantineDoc>('quarantine', id)).toMatchObject({ waiting: false, discarded: null });
      expect(all<RecordDoc>(cloud, 'records', (r) => r.subject === subject._id)).toMatchObject([{ version: 1, history: [] }]);
    },
  }),
  request('authority', 'publishPack', {
    special: 'a unit that rows wait for',
    async prepare(cloud) {
      const subject = seed.addSubject(cloud, seed.newPerson());
      const organ = `示例${serial()}局`;
      const sheet = Buffer.from(
        penaltySheet([{ uscc: subject._id, name: subject.name, documentNumber: `示罚〔2026〕${serial()}号`, decided: '2026-05-06' }]),
      );
      const bytes = Buffer.from(
        sheet.toString().replaceAll('长治市市场监督管理局', organ).replaceAll('111404002PFWF66A0Y', seed.newUscc()),
      );
      expect(await submit(bytes)).toMatchObject({ quarantined: 1 });
      const authority = wechatClient(cloud);
      seed.addStaff(cloud, authority, 'authority', 'changzhi', null);
      const { version, publication } = await authority.call('authority', 'getPublication', { jurisdiction: 'changzhi' });
      const units = [...publication!.units, { name: '市市场监督管理局', registeredName: organ, uscc: seed.newUscc() }];
      return { subject, authority, version, publication: { ...publication!, units } };
    },
    send: ({ authority, version, publication }) => [authority, { jurisdiction: 'changzhi', expects: version, publication }],
    check({ subject, version, publication }, answer, cloud) {
      expect(answer).toEqual({ version: version + 1 });
      const doc = cloud.database.get<PublicationDoc>('publications', 'changzhi')!;
      expect([doc.version, doc.history.length, doc.publication]).toEqual([version + 1, version + 1, publication]);
      expect(all<RecordDoc>(cloud, 'records', (r) => r.subject === subject._id)).toMatchObject([{ version: 1, unit: '市市场监督管理局' }]);
      expect(all<QuarantineDoc>(cloud, 'quarantine', (q) => q.uscc === subject._id)).toMatchObject([{ waiting: false }]);
    },
  }),
  request('source', 'attestDuty', {
    prepare(cloud) {
      const source = unitOf(cloud);
      const { completeTo } = cloud.database.get<AttestationDoc>('attestations', `changzhi|changzhi/15|${unit}|penalty`)!;
      // Each case attests a day more, so that each has something to do.
      const next = completeTo === '2026-10-31' ? '2020-01-01' : completeTo;
      const day = new Date(Date.parse(next) + 86_400_000).toISOString().slice(0, 10);
      return {
        source,
        input: {
          jurisdiction: 'changzhi',
          duty: 'changzhi/15',
          unit,
          kind: 'penalty' as const,
          completeFrom: '2000-01-01',
          completeTo: day > '2026-10-31' ? day : '2026-11-01',
        },
      };
    },
    send: ({ source, input }) => [source, input],
    check({ input }, answer, cloud) {
      expect(answer).toEqual({ completeFrom: input.completeFrom, completeTo: input.completeTo });
      const doc = cloud.database.get<AttestationDoc>('attestations', `changzhi|changzhi/15|${input.unit}|penalty`);
      expect(doc).toMatchObject({ completeFrom: input.completeFrom, completeTo: input.completeTo });
    },
  }),
  work('chain the audit', {
    async prepare(cloud) {
      await cloud.runTimer('jobs');
      const client = wechatClient(cloud);
      const { subject } = seed.addHolder(cloud, client);
      const { number } = await client.call('holder', 'issueReport', { ...question, subject: subject._id, key: newKey() });
      const { code } = await client.call('holder', 'openCode', { report: number, key: newKey() });
      await client.call('holder', 'endCode', { code });
      return { code, before: all(cloud, 'audit').length };
    },
    async act(_world, cloud) {
      try {
        return await cloud.runTimer('jobs');
      } catch (error) {
        // A timer's failure is told in the words of its function.
        throw (error as Error).message.includes('the database did not answer') ? Object.assign(new Error('BUSY'), { code: 'BUSY' }) : error;
      }
    },
    check({ code, before }, _answer, cloud) {
      const chain = all<AuditDoc>(cloud, 'audit');
      expect(chain.map((link) => link.seq)).toEqual(chain.map((_, i) => i + 1));
      // Login, binding, issue, opening, end: five entries, each once, in the order of each document.
      expect(chain.length).toBe(before + 5);
      expect(chain.filter((link) => link.entry.target === `codes/${code}`).map((link) => link.entry.action)).toEqual([
        'open-code',
        'end-code',
      ]);
      for (const { name } of schema.collections.filter((c) => c.indexes.some((i) => i.name === 'unchained'))) {
        expect(all<{ outbox: object[]; unchained?: true }>(cloud, name, (doc) => doc.outbox.length > 0 || doc.unchained === true)).toEqual(
          [],
        );
      }
    },
  }),
];

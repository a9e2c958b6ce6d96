import type { AccountDoc, BindingDoc, CodeDoc, ReportDoc } from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import type { Output } from '../../types/actions';
import { newKey, wechatClient } from '../support/clients';
import { startTestCloud } from '../support/cloud';
import { type Flow, everyFault, faultModes } from '../support/every-fault';
import { listen, sober } from '../support/said';
import * as seed from '../support/seed';
import { tokenAt } from '../support/token';
import { openChangzhi, question, withCode, withReport } from '../support/world';

let cloud: LocalCloud;
beforeEach(async () => {
  cloud = await startTestCloud({ workers: 2 });
  openChangzhi(cloud);
});
afterEach(() => cloud.close());

const phone = () => wechatClient(cloud);
const all = <T>(collection: string, where: (doc: T) => boolean): T[] => [...cloud.database.all<T>(collection)].filter(where);
const code = (id: string) => cloud.database.get<CodeDoc>('codes', id)!;
const actionsOf = (doc: { outbox?: { action: string }[] }) => doc.outbox!.map((e) => e.action);

// Each flow has its own kind of world; the table only passes it back.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const flows: Flow<any>[] = [
  {
    name: 'login',
    async prepare() {
      const client = phone();
      const somebody = seed.newPerson();
      return { client, somebody, ticket: seed.addDemoPerson(cloud, somebody) };
    },
    act: ({ client, ticket }) => client.call('public', 'login', { provider: 'demo', ticket }),
    check({ client, somebody }) {
      expect(cloud.database.get<AccountDoc>('accounts', client.account())).toMatchObject({ person: somebody.person });
    },
  } satisfies Flow<{ client: ReturnType<typeof phone>; somebody: seed.Somebody; ticket: string }>,
  {
    name: 'bind',
    async prepare() {
      const client = phone();
      const somebody = seed.newPerson();
      seed.signIn(cloud, client, somebody);
      return { client, subject: seed.addSubject(cloud, somebody) };
    },
    act: ({ client, subject }) => client.call('holder', 'bindSubject', { uscc: subject._id }),
    check({ subject }, said) {
      expect(said).toMatchObject({ subject: { uscc: subject._id }, others: 0 });
      const bound = all<BindingDoc>('bindings', (b) => b.subject === subject._id);
      expect(bound.map((b) => [b.ended, actionsOf(b)])).toEqual([[null, ['bind']]]);
    },
  },
  {
    name: 'unbind and bind again',
    async prepare() {
      const client = phone();
      const { subject } = seed.addHolder(cloud, client);
      await client.call('holder', 'unbindSubject', { uscc: subject._id });
      return { client, subject };
    },
    act: ({ client, subject }) => client.call('holder', 'bindSubject', { uscc: subject._id }),
    check({ subject }) {
      const bound = all<BindingDoc>('bindings', (b) => b.subject === subject._id);
      expect(bound.map((b) => [b.ended, [...new Set(actionsOf(b))]])).toEqual([[null, ['bind', 'unbind']]]);
    },
  },
  {
    name: 'issue',
    async prepare() {
      const client = phone();
      return { client, ...seed.addHolder(cloud, client), key: newKey() };
    },
    act: ({ client, subject, key }) => client.call('holder', 'issueReport', { ...question, subject: subject._id, key }),
    async check({ client, subject, key }, said) {
      const issued = all<ReportDoc>('reports', (r) => r.subject === subject._id);
      expect(issued.map((r) => [r.number, actionsOf(r)])).toEqual([[(said as Output<'holder', 'issueReport'>).number, ['issue']]]);
      expect(await client.call('holder', 'issueReport', { ...question, subject: subject._id, key })).toEqual(said);
    },
  },
  {
    name: 'issue in the place of another',
    async prepare() {
      return { ...(await withReport(cloud)), key: newKey() };
    },
    act: ({ holder, subject, number, key }) =>
      holder.call('holder', 'issueReport', { ...question, subject: subject._id, replaces: number, key }),
    async check({ holder, subject, number, key }, said) {
      const newer = (said as Output<'holder', 'issueReport'>).number;
      expect(all<ReportDoc>('reports', (r) => r.subject === subject._id).map((r) => [r.number, actionsOf(r), r.replaces?.number])).toEqual(
        expect.arrayContaining([
          [number, ['issue'], undefined],
          [newer, ['issue'], number],
        ]),
      );
      expect(await holder.call('holder', 'issueReport', { ...question, subject: subject._id, replaces: number, key })).toEqual(said);
      expect((await holder.call('holder', 'getReport', { number })).life).toMatchObject({ state: 'superseded', replacedBy: newer });
    },
  },
  {
    name: 'withdraw',
    prepare: () => withReport(cloud),
    act: ({ holder, number }) => holder.call('holder', 'withdrawReport', { number }),
    check({ number }, said) {
      const [doc] = all<ReportDoc>('reports', (r) => r.number === number);
      expect(said).toMatchObject({ life: { state: 'withdrawn', since: doc!.withdrawn } });
      expect(actionsOf(doc!)).toEqual(['issue', 'withdraw']);
    },
  },
  {
    name: 'revoke',
    async prepare() {
      const authority = phone();
      seed.addStaff(cloud, authority, 'authority', 'changzhi', null);
      return { ...(await withReport(cloud)), authority };
    },
    act: ({ authority, number }) => authority.call('authority', 'revokeReport', { number, reason: '依据的数据有误' }),
    check({ number }, said) {
      const [doc] = all<ReportDoc>('reports', (r) => r.number === number);
      expect(said).toMatchObject({ life: { state: 'revoked', since: doc!.revoked } });
      expect(actionsOf(doc!)).toEqual(['issue', 'revoke']);
    },
  },
  {
    name: 'open a code',
    async prepare() {
      return { ...(await withReport(cloud)), key: newKey() };
    },
    act: ({ holder, number, key }) => holder.call('holder', 'openCode', { report: number, key }),
    check({ number }, said) {
      const opened = all<CodeDoc>('codes', (c) => c.number === number);
      expect(opened.map((c) => [c._id, actionsOf(c)])).toEqual([[(said as Output<'holder', 'openCode'>).code, ['open-code']]]);
    },
  },
  {
    name: 'redeem',
    async prepare() {
      const opened = await withCode(cloud, { viewers: 2 });
      return { ...opened, client: phone(), attempt: newKey(), token: tokenAt(opened, cloud.now()) };
    },
    act: ({ client, token, attempt }) => client.call('verifier', 'redeemToken', { token, attempt }),
    async check({ client, code: id, token, attempt }, said) {
      const doc = code(id);
      expect([doc.seatsLeft, doc.uses.length, actionsOf(doc)]).toEqual([1, 1, ['open-code', 'redeem']]);
      expect(await client.call('verifier', 'redeemToken', { token, attempt })).toEqual(said);
      const { view } = said as Output<'verifier', 'redeemToken'>;
      expect(await client.refused('verifier', 'getView', { view })).toBe('ALLOWED');
    },
  },
  {
    name: 'allow a scan',
    async prepare() {
      const opened = await withCode(cloud, { approve: true });
      const use = await phone().call('verifier', 'redeemToken', { token: tokenAt(opened, cloud.now()), attempt: newKey() });
      return { ...opened, digits: use.state === 'pending' ? use.digits : '' };
    },
    act: ({ holder, code: id, digits }) => holder.call('holder', 'answerScan', { code: id, scan: 0, digits, allow: true }),
    check({ code: id }, said) {
      expect(said).toMatchObject({ scans: [{ state: 'viewing' }] });
      expect(actionsOf(code(id))).toEqual(['open-code', 'redeem', 'allow-scan']);
    },
  },
  {
    name: 'end a code',
    prepare: () => withCode(cloud),
    act: ({ holder, code: id }) => holder.call('holder', 'endCode', { code: id }),
    check({ code: id }, said) {
      expect(said).toMatchObject({ state: 'ended' });
      expect(code(id).ended).not.toBeNull();
      expect(actionsOf(code(id))).toEqual(['open-code', 'end-code']);
    },
  },
];

describe.each(flows)('$name', (flow) => {
  test.each(faultModes)('%s at every call', async (mode) => {
    const said = listen();
    try {
      expect(await everyFault(cloud, flow, mode)).toBeGreaterThan(2);
    } finally {
      expect((await said.stop()).filter((line) => !sober.test(line))).toEqual([]);
    }
  });
});

import type { AccountDoc, SubjectDoc, BindingDoc, CodeDoc, ReportDoc } from '../../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../../local/emulator/cloud';
import { newKey, wechatClient } from '../../support/clients';
import { type Flow, request } from '../../support/every-fault';
import * as seed from '../../support/seed';
import { tokenAt } from '../../support/token';
import { question, withCode, withReport } from '../../support/world';

const all = <T>(cloud: LocalCloud, collection: string, where: (doc: T) => boolean): T[] =>
  [...cloud.database.all<T>(collection)].filter(where);
const codeIn = (cloud: LocalCloud, id: string) => cloud.database.get<CodeDoc>('codes', id)!;
const actionsOf = (doc: { outbox?: { action: string }[] }) => doc.outbox!.map((e) => e.action);

/** What one person does with logins, subjects, reports and codes. */
export const people: Flow[] = [
  request('public', 'login', {
    async prepare(cloud) {
      const client = wechatClient(cloud);
      const somebody = seed.newPerson();
      return { client, somebody, ticket: seed.addDemoPerson(cloud, somebody) };
    },
    send: ({ client, ticket }) => [client, { provider: 'demo', ticket }],
    check({ client, somebody }, _answer, cloud) {
      expect(cloud.database.get<AccountDoc>('accounts', client.account())).toMatchObject({ person: somebody.person });
    },
  }),
  request('public', 'logout', {
    prepare(cloud) {
      const client = wechatClient(cloud);
      seed.signIn(cloud, client, seed.newPerson());
      return client;
    },
    send: (client) => [client, {}],
    check(client, answer, cloud) {
      expect(answer).toMatchObject({ person: null, subjects: [] });
      const account = cloud.database.get<AccountDoc>('accounts', client.account())!;
      expect(account).toMatchObject({ person: null, name: null, until: 0 });
      expect([...new Set(actionsOf(account))]).toEqual(['login', 'logout']);
    },
  }),
  request('holder', 'bindSelf', {
    prepare(cloud) {
      const client = wechatClient(cloud);
      const somebody = seed.newPerson();
      seed.signIn(cloud, client, somebody);
      return { client, somebody };
    },
    send: ({ client }) => [client, {}],
    check({ somebody }, answer, cloud) {
      const [self] = all<SubjectDoc>(cloud, 'subjects', (s) => s.representativePerson === somebody.person);
      expect(self).toMatchObject({ kind: 'naturalPerson', name: somebody.name, number: somebody.number, version: 1 });
      expect(answer).toMatchObject({ subject: { uscc: self!._id, number: somebody.number } });
      const bound = all<BindingDoc>(cloud, 'bindings', (b) => b.person === somebody.person);
      expect(bound.map((b) => [b.subject, b.ended, actionsOf(b)])).toEqual([[self!._id, null, ['bind']]]);
    },
  }),
  request('holder', 'bindSubject', {
    async prepare(cloud) {
      const client = wechatClient(cloud);
      const somebody = seed.newPerson();
      seed.signIn(cloud, client, somebody);
      return { client, subject: seed.addSubject(cloud, somebody) };
    },
    send: ({ client, subject }) => [client, { uscc: subject._id }],
    check({ subject }, answer, cloud) {
      expect(answer).toMatchObject({ subject: { uscc: subject._id }, others: 0 });
      const bound = all<BindingDoc>(cloud, 'bindings', (b) => b.subject === subject._id);
      expect(bound.map((b) => [b.ended, actionsOf(b)])).toEqual([[null, ['bind']]]);
    },
  }),
  request('holder', 'bindSubject', {
    special: 'again, after unbinding',
    async prepare(cloud) {
      const client = wechatClient(cloud);
      const { subject } = seed.addHolder(cloud, client);
      await client.call('holder', 'unbindSubject', { uscc: subject._id });
      return { client, subject };
    },
    send: ({ client, subject }) => [client, { uscc: subject._id }],
    check({ subject }, _answer, cloud) {
      const bound = all<BindingDoc>(cloud, 'bindings', (b) => b.subject === subject._id);
      expect(bound.map((b) => [b.ended, [...new Set(actionsOf(b))]])).toEqual([[null, ['bind', 'unbind']]]);
    },
  }),
  request('holder', 'unbindSubject', {
    prepare(cloud) {
      const client = wechatClient(cloud);
      return { client, ...seed.addHolder(cloud, client) };
    },
    send: ({ client, subject }) => [client, { uscc: subject._id }],
    check({ subject }, _answer, cloud) {
      const [bound] = all<BindingDoc>(cloud, 'bindings', (b) => b.subject === subject._id);
      expect(bound!.ended).not.toBeNull();
      expect(actionsOf(bound!)).toEqual(['bind', 'unbind']);
    },
  }),
  request('holder', 'issueReport', {
    async prepare(cloud) {
      const client = wechatClient(cloud);
      return { client, ...seed.addHolder(cloud, client), key: newKey() };
    },
    send: ({ client, subject, key }) => [client, { ...question, subject: subject._id, key }],
    async check({ client, subject, key }, answer, cloud) {
      const issued = all<ReportDoc>(cloud, 'reports', (r) => r.subject === subject._id);
      expect(issued.map((r) => [r.number, actionsOf(r)])).toEqual([[answer.number, ['issue']]]);
      expect(await client.call('holder', 'issueReport', { ...question, subject: subject._id, key })).toEqual(answer);
    },
  }),
  request('holder', 'issueReport', {
    special: 'in the place of another',
    async prepare(cloud) {
      return { ...(await withReport(cloud)), key: newKey() };
    },
    send: ({ holder, subject, number, key }) => [holder, { ...question, subject: subject._id, replaces: number, key }],
    async check({ holder, subject, number, key }, answer, cloud) {
      const newer = answer.number;
      expect(
        all<ReportDoc>(cloud, 'reports', (r) => r.subject === subject._id).map((r) => [r.number, actionsOf(r), r.replaces?.number]),
      ).toEqual(
        expect.arrayContaining([
          [number, ['issue'], undefined],
          [newer, ['issue'], number],
        ]),
      );
      expect(await holder.call('holder', 'issueReport', { ...question, subject: subject._id, replaces: number, key })).toEqual(answer);
      expect((await holder.call('holder', 'getReport', { number })).life).toMatchObject({ state: 'superseded', replacedBy: newer });
    },
  }),
  request('holder', 'withdrawReport', {
    prepare: (cloud) => withReport(cloud),
    send: ({ holder, number }) => [holder, { number }],
    check({ number }, answer, cloud) {
      const [doc] = all<ReportDoc>(cloud, 'reports', (r) => r.number === number);
      expect(answer).toMatchObject({ life: { state: 'withdrawn', since: doc!.withdrawn } });
      expect(actionsOf(doc!)).toEqual(['issue', 'withdraw']);
    },
  }),
  request('authority', 'revokeReport', {
    async prepare(cloud) {
      const authority = wechatClient(cloud);
      seed.addStaff(cloud, authority, 'authority', 'changzhi', null);
      return { ...(await withReport(cloud)), authority };
    },
    send: ({ authority, number }) => [authority, { number, reason: '依据的数据有误' }],
    check({ number }, answer, cloud) {
      const [doc] = all<ReportDoc>(cloud, 'reports', (r) => r.number === number);
      expect(answer).toMatchObject({ life: { state: 'revoked', since: doc!.revoked } });
      expect(actionsOf(doc!)).toEqual(['issue', 'revoke']);
    },
  }),
  request('holder', 'openCode', {
    async prepare(cloud) {
      return { ...(await withReport(cloud)), key: newKey() };
    },
    send: ({ holder, number, key }) => [holder, { report: number, key }],
    check({ number }, answer, cloud) {
      const opened = all<CodeDoc>(cloud, 'codes', (c) => c.number === number);
      expect(opened.map((c) => [c._id, actionsOf(c)])).toEqual([[answer.code, ['open-code']]]);
    },
  }),
  request('verifier', 'redeemToken', {
    async prepare(cloud) {
      const opened = await withCode(cloud, { viewers: 2 });
      return { ...opened, client: wechatClient(cloud), attempt: newKey(), token: tokenAt(opened, cloud.now()) };
    },
    send: ({ client, token, attempt }) => [client, { token, attempt }],
    async check({ client, code: id, token, attempt }, answer, cloud) {
      const doc = codeIn(cloud, id);
      expect([doc.seatsLeft, doc.uses.length, actionsOf(doc)]).toEqual([1, 1, ['open-code', 'redeem']]);
      expect(await client.call('verifier', 'redeemToken', { token, attempt })).toEqual(answer);
      const { view } = answer;
      expect(await client.refused('verifier', 'getView', { view })).toBe('ALLOWED');
    },
  }),
  request('holder', 'answerScan', {
    async prepare(cloud) {
      const opened = await withCode(cloud, { approve: true });
      const use = await wechatClient(cloud).call('verifier', 'redeemToken', { token: tokenAt(opened, cloud.now()), attempt: newKey() });
      return { ...opened, digits: use.state === 'pending' ? use.digits : '' };
    },
    send: ({ holder, code: id, digits }) => [holder, { code: id, scan: 0, digits, allow: true }],
    check({ code: id }, answer, cloud) {
      expect(answer).toMatchObject({ scans: [{ state: 'viewing' }] });
      expect(actionsOf(codeIn(cloud, id))).toEqual(['open-code', 'redeem', 'allow-scan']);
    },
  }),
  request('holder', 'extendCode', {
    async prepare(cloud) {
      const opened = await withCode(cloud);
      return { ...opened, until: opened.expires + 1_800_000 };
    },
    send: ({ holder, code: id, until }) => [holder, { code: id, until }],
    check({ code: id, until }, answer, cloud) {
      expect(answer).toMatchObject({ state: 'open', expires: until });
      expect(codeIn(cloud, id).expires).toBe(until);
      expect(actionsOf(codeIn(cloud, id))).toEqual(['open-code', 'extend-code']);
    },
  }),
  request('holder', 'endCode', {
    prepare: (cloud) => withCode(cloud),
    send: ({ holder, code: id }) => [holder, { code: id }],
    check({ code: id }, answer, cloud) {
      expect(answer).toMatchObject({ state: 'ended' });
      expect(codeIn(cloud, id).ended).not.toBeNull();
      expect(actionsOf(codeIn(cloud, id))).toEqual(['open-code', 'end-code']);
    },
  }),
];

import { randomBytes } from 'node:crypto';
import { encodeBase64url } from '../../cloudfunctions/core/code/base64url';
import { table } from '../../cloudfunctions/access/table';
import { deriveSecret } from '../../cloudfunctions/core/code/secret';
import { VIEW_MS } from '../../cloudfunctions/core/code/window';
import type { CodeDoc, ReceiptDoc, ReportDoc, SubjectDoc } from '../../cloudfunctions/store/documents';
import { attemptDigest, viewIdOf } from '../../cloudfunctions/codes/view-id';
import type { LocalCloud } from '../../local/emulator/cloud';
import { type ActionName, actions } from '../../types/actions';
import { type Client, clientAt, doors, newKey } from '../support/clients';
import { NOW, attachSdk, startTestCloud } from '../support/cloud';
import { masterKeys } from '../support/keys';
import { templatesEnv } from '../support/messages';
import { type Paper, aPaperMadeHere, fileInput } from '../support/papers';
import * as seed from '../support/seed';
import { addBatch, addWaiting, sheetOf } from '../support/sheets';
import { tokenAt } from '../support/token';
import { openChangzhi, question, withReport } from '../support/world';
import { type Role, atWeb, everybody, expected, isAllowed } from './who-may';

let cloud: LocalCloud;
let template: ReportDoc;
let firstReceipt: ReceiptDoc;
let paper: Paper;
beforeAll(async () => {
  cloud = await startTestCloud({ env: templatesEnv });
  attachSdk(cloud);
  openChangzhi(cloud);
  seed.addPublication(cloud, 'wuhai');
  paper = await aPaperMadeHere(cloud);
  template = [...cloud.database.all<ReportDoc>('reports')].find((r) => r.number === paper.number)!;
  await clientAt('web', cloud).call('verifier', 'verifyHash', { sha256: paper.sha256, key: newKey() });
  firstReceipt = [...cloud.database.all<ReceiptDoc>('receipts')][0]!;
});
afterAll(() => cloud.close());

const unit = '市市场监督管理局';
const master = Buffer.from(masterKeys[1], 'base64');
const id = (bytes: number): string => randomBytes(bytes).toString('base64url');
let turn = 0;

/** Everything one action may be asked about, belonging to one owner, and fresh for each case. */
interface World {
  owner: seed.Somebody;
  subject: SubjectDoc;
  number: string;
  code: string;
  token: string;
  view: string;
  receipt: string;
  ticket: string;
}
function world(viewer: string): World {
  const owner = seed.newPerson();
  const subject = seed.addSubject(cloud, owner);
  seed.addBinding(cloud, subject, owner);
  const number = `140400-20261120-${randomBytes(5).toString('hex').toUpperCase()}`;
  const report = { ...template, _id: id(32), number, verification: id(32), subject: subject._id, person: owner.person };
  seed.load(cloud, 'reports', report);
  const codeId = new Uint8Array(randomBytes(8));
  const code = encodeBase64url(codeId);
  const use = { attempt: attemptDigest(viewer, newKey()), account: viewer, name: null, known: 'unknown' as const };
  const doc: CodeDoc = {
    ...{ _id: code, report: report._id, number, subject: subject._id, person: owner.person, opened: NOW, expires: NOW + 3_600_000 },
    ...{ viewers: 5, seatsLeft: 3, keyVersion: 1, recipient: null, approve: false, ended: null, question: 'q' },
    uses: [
      { ...use, at: NOW, until: NOW + VIEW_MS, state: 'viewing', digits: '07' },
      { ...use, attempt: 'waiting', at: NOW, until: null, state: 'pending', digits: '42' },
    ],
  };
  seed.load(cloud, 'codes', doc);
  const token = tokenAt({ code, secret: encodeBase64url(deriveSecret(master, codeId)) }, cloud.now());
  const receipt = { ...firstReceipt, _id: id(24), owner: viewer };
  seed.load(cloud, 'receipts', receipt);
  const ticket = seed.addDemoPerson(cloud, owner);
  return { owner, subject, number, code, token, view: viewIdOf(code, use), receipt: receipt._id, ticket };
}

const publication = {
  number: null,
  from: null,
  until: null,
  demo: true,
  units: [],
  duties: [],
  review: null,
  leavesOutEnded: null,
  veryLargeFineFen: null,
};
const attestation = { jurisdiction: 'changzhi', duty: 'changzhi/15', unit, kind: 'penalty', completeTo: '2026-11-19' };
/** A day earlier each time, for what was attested only grows. */
const earlierDay = (): string => new Date(Date.parse('2000-01-01') - ++turn * 86_400_000).toISOString().slice(0, 10);

const inputs: Record<ActionName, (w: World) => object> = {
  'public/listProviders': () => ({}),
  'public/login': ({ ticket }) => ({ provider: 'demo', ticket }),
  'public/logout': () => ({}),
  'public/getMe': () => ({}),
  'public/listPacks': () => ({}),
  'public/getPack': () => ({ id: 'changzhi' }),
  'public/getTrust': () => ({}),
  'holder/bindSelf': () => ({}),
  'holder/bindSubject': ({ subject }) => ({ uscc: subject._id }),
  'holder/listCandidates': () => ({}),
  'holder/unbindSubject': ({ subject }) => ({ uscc: subject._id }),
  'holder/listNotices': () => ({}),
  'holder/previewReport': ({ subject }) => ({ ...question, subject: subject._id }),
  'holder/issueReport': ({ subject }) => ({ ...question, subject: subject._id, key: newKey() }),
  'holder/listReports': ({ subject }) => ({ subject: subject._id }),
  'holder/getReport': ({ number }) => ({ number }),
  'holder/getPdf': ({ number }) => ({ number }),
  'holder/getReportData': ({ number }) => ({ number }),
  'holder/withdrawReport': ({ number }) => ({ number }),
  'holder/openCode': ({ number }) => ({ report: number, key: newKey() }),
  'holder/getCode': ({ code }) => ({ code }),
  'holder/listCodes': ({ number }) => ({ number }),
  'holder/answerScan': ({ code }) => ({ code, scan: 1, digits: '42', allow: true }),
  'holder/extendCode': ({ code }) => ({ code, until: NOW + 7_200_000 }),
  'holder/endCode': ({ code }) => ({ code }),
  'holder/subscribeMessages': () => ({ accepted: ['bound'], key: newKey() }),
  'verifier/getPass': ({ token }) => ({ token, attempt: newKey() }),
  'verifier/redeemToken': ({ token }) => ({ token, attempt: newKey() }),
  'verifier/getView': ({ view }) => ({ view }),
  'verifier/getViewData': ({ view }) => ({ view }),
  'verifier/watchView': ({ view }) => ({ view }),
  'verifier/verifyCode': () => ({ code: paper.code, key: newKey() }),
  'verifier/verifyHash': () => ({ sha256: paper.sha256, key: newKey() }),
  'verifier/verifyFile': () => fileInput(paper.file),
  'verifier/verifyStatement': () => ({ scanned: paper.link, key: newKey() }),
  'verifier/listReceipts': () => ({}),
  'verifier/exportReceipts': () => ({ from: '2026-11-01', to: '2026-11-20' }),
  'verifier/getReceipt': ({ receipt }) => ({ id: receipt }),
  'verifier/getReceiptPdf': ({ receipt }) => ({ id: receipt }),
  'source/getDesk': () => ({}),
  'source/getTemplate': () => ({ template: 'penalty' }),
  'source/previewSheet': () => sheetOf('penalty', [{}]),
  'source/submitSheet': () => ({ ...sheetOf('penalty', [{ CF_WSH: `长市监罚〔2026〕${++turn}号` }]), allOrNothing: false }),
  'source/listBatches': () => ({}),
  'source/getBatch': () => ({ batch: addBatch(cloud, unit) }),
  'source/listDuties': () => ({}),
  'source/attestDuty': () => ({ ...attestation, completeFrom: earlierDay() }),
  'source/listQuarantine': () => ({}),
  'source/settleRow': () => ({ id: addWaiting(cloud, unit), as: 'discard', reason: '误报' }),
  'authority/getOverview': () => ({ jurisdiction: 'changzhi' }),
  'authority/getPublication': () => ({ jurisdiction: 'changzhi' }),
  'authority/publishPack': () => ({ jurisdiction: 'changzhi', expects: 0, publication }),
  'authority/revokeReport': ({ number }) => ({ number, reason: '依据的数据有误' }),
};

/** How they come to be who they are. */
const roles: Record<Role, (client: Client, w: World) => unknown> = {
  anonymous: () => undefined,
  viewer: () => undefined,
  stranger: (client) => seed.signIn(cloud, client, seed.newPerson()),
  expired: (client, w) => seed.signIn(cloud, client, w.owner, NOW - 1),
  otherHolder: (client) => void seed.addHolder(cloud, client),
  unboundRepresentative: (client, w) => {
    // The registry names them, but nobody has bound the subject to them.
    const somebody = seed.newPerson();
    w.subject = seed.addSubject(cloud, somebody);
    seed.signIn(cloud, client, somebody);
  },
  formerRepresentative: (client, w) => {
    const somebody = seed.newPerson();
    seed.addBinding(cloud, w.subject, somebody);
    seed.signIn(cloud, client, somebody);
  },
  owner: (client, w) => seed.signIn(cloud, client, w.owner),
  source: (client) => void seed.addStaff(cloud, client, 'source', 'changzhi', unit),
  otherUnit: (client) => void seed.addStaff(cloud, client, 'source', 'changzhi', '市气象局'),
  authority: (client) => void seed.addStaff(cloud, client, 'authority', 'changzhi', null),
  otherAuthority: (client) => void seed.addStaff(cloud, client, 'authority', 'wuhai', null),
  counter: (client) => void seed.addStaff(cloud, client, 'counter', 'changzhi', null),
};
const names = Object.entries(actions).flatMap(([group, of]) => Object.keys(of).map((action) => `${group}/${action}` as ActionName));

test('every action stands in this table, with somebody who may', () => {
  expect(Object.keys(expected).sort()).toEqual([...names].sort());
  expect(Object.keys(inputs).sort()).toEqual([...names].sort());
  expect(names.filter((name) => !isAllowed(expected[name]))).toEqual([]);
});

describe.each(doors)('at the %s door', (door) => {
  const come = (role: Role): { client: Client; w: World } => {
    const client = clientAt(door, cloud);
    const w = world(role === 'viewer' ? client.account() : 'somebody-else');
    roles[role](client, w);
    return { client, w };
  };

  test.each(names)('%s is for whom the table says, and writes if it says so', async (name) => {
    const mayDo = (door === 'web' && atWeb[name]) || expected[name];
    cloud.faults.reset();
    const outcomes = await Promise.all(
      everybody.map(async (role) => {
        const { client, w } = come(role);
        const answer = await client.raw(name, inputs[name](w));
        return [role, answer.ok ? 'allowed' : answer.error.code];
      }),
    );
    expect(Object.fromEntries(outcomes)).toEqual(mayDo);
    const wrote = cloud.faults.count(/^database\.(insert|modify|remove)Document$/) > 0;
    expect({ writes: wrote }).toEqual({ writes: table[name].writes && isAllowed(mayDo) });
  });

  // Who isn't on the list is told so before anything is read.
  const staff: Partial<Record<string, Role>> = { source: 'source', authority: 'authority' };

  test.each(names)('%s takes no word of who calls', async (name) => {
    const codes = await Promise.all(
      ['person', 'account', 'openid', 'OPENID', 'role', 'now', '__proto__x'].map(async (field) => {
        const { client, w } = come(staff[name.split('/')[0]!] ?? 'owner');
        const answer = await client.raw(name, { ...inputs[name](w), [field]: w.owner.person });
        return answer.ok ? 'allowed' : answer.error.code;
      }),
    );
    expect(new Set(codes)).toEqual(new Set(['BAD_INPUT']));
  });

  test.each([
    ...['__proto__', 'constructor', 'toString', '', '/', 'holder', 'holder/', '/holder/issue', 'holder/issue/', 'holder//issue'],
    ...['constructor/x', 'holder/toString', 'holder/constructor', 'holder/__proto__', '__proto__/toString', 'HOLDER/issue', 'Holder/Issue'],
    ...[
      'holder.issue',
      'holder/issueReport ',
      'holder/issueReport?x',
      'verifier/verify',
      'jobs/main',
      'source/receiveSheet',
      'authority/staff',
    ],
  ])('%j is no action', async (name) => {
    const { client, w } = come('owner');
    const answer = await client.raw(name, { ...question, subject: w.subject._id, key: newKey() });
    expect(answer).toMatchObject({ ok: false, error: { code: 'UNKNOWN_ACTION' } });
  });

  test.each([null, 'text', 7, [], [{}], true])('an input of %j is refused where an object is due', async (input) => {
    const { client } = come('owner');
    const answer = await client.raw('holder/issueReport', input);
    expect(answer).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
  });

  test("another's and nobody's look the same", async () => {
    const { client, w } = come('otherHolder');
    const pairs: [string, object, object][] = [
      ['holder/listReports', { subject: w.subject._id }, { subject: seed.newUscc() }],
      ['holder/getReport', { number: w.number }, { number: '140400-20261120-0000000000' }],
      ['holder/getCode', { code: w.code }, { code: encodeBase64url(new Uint8Array(8)) }],
      ['verifier/getView', { view: w.view }, { view: 'A'.repeat(32) }],
      ['verifier/getViewData', { view: w.view }, { view: 'A'.repeat(32) }],
      ['verifier/watchView', { view: w.view }, { view: 'A'.repeat(32) }],
    ];
    for (const [name, theirs, none] of pairs) {
      const [one, other] = [await client.raw(name, theirs), await client.raw(name, none)];
      expect({ ...one, now: 0 }).toEqual({ ...other, now: 0 });
    }
  });
});

test('another’s report and nobody’s take the same calls', async () => {
  const stranger = clientAt('wechat', cloud);
  seed.addHolder(cloud, stranger);
  const { number } = await withReport(cloud);
  const trace = async (asked: string): Promise<string[]> => {
    const spy = jest.spyOn(cloud.faults, 'next');
    expect(await stranger.refused('holder', 'getReport', { number: asked })).toBe('REPORT_NOT_FOUND');
    const calls = spy.mock.calls.map(([action]) => action);
    spy.mockRestore();
    return calls;
  };
  expect(await trace(number)).toEqual(await trace('140400-20260101-0000000000'));
});

import { sign } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { verificationCodeOf } from '../../cloudfunctions/runtime/report-ids';
import { adoptTrust } from '../../cloudfunctions/core/statement/adopt-trust';
import { checkOffline } from '../../cloudfunctions/core/statement/check-offline';
import { peekList } from '../../cloudfunctions/core/statement/signed-list';
import { joinPayload, readPayload } from '../../cloudfunctions/core/statement/payload';
import { encodeStatement } from '../../cloudfunctions/core/statement/statement';
import { disclosure, tellsReplacement } from '../../cloudfunctions/core/verdict/disclosure';
import * as stored from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import { type DoorCode, type Verification, reasons } from '../../types/verdict';
import { newKey, webClient, wechatClient } from '../support/clients';
import { NOW, attachSdk, startTestCloud } from '../support/cloud';
import { type Paper, aPaper, doors, showCode } from '../support/papers';
import * as seed from '../support/seed';
import { openChangzhi, question } from '../support/world';
import signing from '../support/signing.json';
import vectors from '../vectors/verdicts.json';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  attachSdk(cloud);
  openChangzhi(cloud);
});
afterAll(() => cloud.close());
let turn = 0;
// Ever later, as a real clock: lists are kept for some seconds.
beforeEach(() => cloud.setClock(NOW + ++turn * 60_000));

const change = (data: object) => (paper: Paper) => stored.records.update({ subject: paper.subject }, data);
const happenings: Record<string, (paper: Paper) => Promise<unknown> | void> = {
  nothing: () => undefined,
  recordAdded: async (paper) => {
    const subject = { _id: paper.subject } as never;
    seed.addRecord(cloud, subject, { decided: '2026-11-01', field: '税务', receivedAt: cloud.now() + 1000 });
  },
  objected: change({ underObjection: true }),
  corrected: change({ version: 2, content: '罚款三千元（更正）' }),
  repaired: change({ repaired: '2026-11-20' }),
  withdrawn: ({ holder, number }) => holder.call('holder', 'withdrawReport', { number }),
  revoked: ({ number }) => {
    const authority = wechatClient(cloud);
    seed.addStaff(cloud, authority, 'authority', 'changzhi', null);
    return authority.call('authority', 'revokeReport', { number, reason: '依据的数据有误' });
  },
  superseded: ({ holder, subject, number }) =>
    holder.call('holder', 'issueReport', { ...question, subject, replaces: number, key: newKey() }),
  expired: () => cloud.setClock(Date.parse('2026-12-21T00:05:00+08:00')),
};

async function agency(code: string): Promise<Verification> {
  const headers = { 'content-type': 'application/json' };
  const asked = { method: 'POST', headers, body: JSON.stringify({ code, key: newKey() }) };
  const answer = (await (await fetch(`${cloud.origin}/api/verifier/verifyCode`, asked)).json()) as { data: Verification };
  return answer.data;
}

describe.each(vectors.situations)('a report $name', ({ happens, reason, verdict, life, offline }) => {
  test(`is ${reason} at every door`, async () => {
    const paper = await aPaper(cloud, undefined, { field: '税务' });
    if (happens === 'expired') {
      cloud.setClock(Date.parse('2026-12-20T23:50:00+08:00'));
      // Logins last twelve hours.
      paper.holder = wechatClient(cloud);
      seed.signIn(cloud, paper.holder, paper.somebody);
    }
    const dynamic = await showCode(cloud, paper);
    const ask = async (): Promise<Record<string, Verification>> => ({
      typedCode: await doors.typedCode(cloud, paper.code),
      hash: await doors.hash(cloud, paper.sha256),
      file: await doors.file(cloud, paper.file),
      paperCode: await doors.paperCode(cloud, paper.link),
      // The same as a server of another agency asks: the web API, without cookie or Origin.
      webApi: await agency(paper.code),
    });
    // Every door has just said that it is valid: nothing of that may stand in the way.
    for (const answer of Object.values(await ask())) expect(answer.reason).toBe('VALID');
    expect((await dynamic.scan()).verdict.reason).toBe('VALID');
    await webClient(cloud).call('public', 'getTrust', {});
    await happenings[happens]!(paper);

    const { webApi, ...answers } = await ask();
    expect(webApi).toMatchObject({ door: 'typedCode', reason, verdict, life });
    for (const [door, answer] of Object.entries(answers)) {
      expect(answer).toMatchObject({ reason, verdict, door, life });
      expect(answer).toMatchObject({
        hint: reasons[answer.reason].hint,
        service: { name: '合规一码通', host: new URL(cloud.origin).host },
      });
      expect(answer.compare).toMatchObject({ number: paper.number, uscc: paper.subject, validTo: '2026-12-20' });
      expect(disclosure[door as DoorCode][answer.verdict]).toBe('result');
      expect(answer.receipt).not.toBeNull();
      // Only where the holder is present is the newer report's number told; the receipt tells no more than the answer.
      expect([answer.life!.replacedBy !== undefined, tellsReplacement[door as DoorCode]]).toEqual([false, false]);
      expect(peekList(answer.receipt!.signed)).toMatchObject({ life: answer.life });
    }
    expect(answers.hash!.hashedBy).toBe('client');
    expect(answers.file!.hashedBy).toBe('cloud');
    const scanned = await dynamic.scan();
    expect(scanned.life.replacedBy !== undefined).toBe(happens === 'superseded');
    expect(scanned.watched.life).toEqual(scanned.life);
    expect((await paper.holder.call('holder', 'getReport', { number: paper.number })).life).toMatchObject(life);
    const { reports } = await paper.holder.call('holder', 'listReports', { subject: paper.subject });
    expect(reports.find((r) => r.number === paper.number)!.life).toMatchObject(life);
    expect(scanned).toMatchObject({ life, verdict: { reason, verdict, hint: answers.file!.hint } });

    // Lists are made anew at least every five seconds.
    cloud.setClock(cloud.now() + 5000);
    const lists = await webClient(cloud).call('public', 'getTrust', {});
    expect(checkOffline(paper.link, adoptTrust(null, lists.trust, cloud.now()), [lists.revocations], cloud.now()).reason).toBe(offline);
  });
});

describe('what is handed to one door', () => {
  let paper: Paper;
  beforeAll(async () => {
    cloud.setClock(NOW);
    paper = await aPaper(cloud);
  });
  const flipCase = (text: string): string => text.replace(/[a-z]/gi, (c) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase()));
  const pdf = (body: Buffer | string, size?: number): Buffer => {
    const whole = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(body)]);
    return size === undefined ? whole : Buffer.concat([whole, Buffer.alloc(size - whole.length)]);
  };
  const flipped = (at: number): Buffer => {
    const copy = Buffer.from(paper.file);
    copy[at]! ^= 4;
    return copy;
  };
  const payload = (): string => paper.link.split('/s/')[1]!;
  const forge = (change: object, secret: string): string => {
    const { statement } = readPayload(payload())!;
    const bytes = encodeStatement({ ...statement, ...change });
    const key = { key: Buffer.from(secret, 'base64'), format: 'der' as const, type: 'pkcs8' as const, dsaEncoding: 'ieee-p1363' as const };
    return `${cloud.origin}/s/${joinPayload(bytes, new Uint8Array(sign('sha256', bytes, key)))}`;
  };
  const secret = (JSON.parse(signing.APP_STATEMENT_KEYS) as { private: string }[])[0]!.private;

  const given: Record<string, () => string | Buffer> = {
    'its code without dashes, spaced': () => ` ${paper.code.replaceAll('-', '')} `,
    'its code in full-width letters': () => paper.code.replace(/\w/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    'its code in the other case': () => flipCase(paper.code),
    'its code with l for one character': () => `l${paper.code.slice(1)}`,
    'its code with one character wrong': () => (paper.code.startsWith('3') ? '4' : '3') + paper.code.slice(1),
    'its code with two neighbours swapped': () => {
      const at = [...paper.code].findIndex((c, i) => /\w/.test(c) && /\w/.test(paper.code[i + 1] ?? '') && c !== paper.code[i + 1]);
      return paper.code.slice(0, at) + paper.code[at + 1]! + paper.code[at]! + paper.code.slice(at + 2);
    },
    'a well-formed code of no report': () => verificationCodeOf('140400-20260101-0000000000'),
    nothing: () => '',
    'the hash of another file': () => 'ab'.repeat(32),
    'an empty file': () => Buffer.alloc(0),
    'a picture': () => Buffer.from('89504e470d0a1a0a', 'hex'),
    'a PDF of somebody else': () => pdf('1 0 obj\n<<>>\nendobj\n'),
    'a PDF bomb': () => pdf(deflateSync(Buffer.alloc(50_000_000))),
    'a PDF that names a number of no report': () => pdf('140400-20260101-0000000000'),
    'a foreign PDF that names its number': () => pdf(paper.number),
    'the original with one bit flipped': () => flipped(paper.file.length >> 1),
    'the original cut short': () => paper.file.subarray(0, -1),
    'the original with one byte more': () => Buffer.concat([paper.file, Buffer.from('\n')]),
    'the original with an incremental update': () =>
      Buffer.concat([
        paper.file,
        Buffer.from('\n4 0 obj\n<< /Type /Page >>\nendobj\nxref\n0 0\ntrailer\n<< /Prev 0 >>\nstartxref\n0\n%%EOF\n'),
      ]),
    'the original and 4 MB more': () => Buffer.concat([paper.file, Buffer.alloc(4_000_000)]),
    'a re-saved copy': () => Buffer.concat([paper.file.subarray(0, 200), Buffer.from('% saved again\n'), paper.file.subarray(200)]),
    'exactly 5 MiB': () => pdf('', 5 * 1024 * 1024),
    '5 MiB and a byte': () => pdf('', 5 * 1024 * 1024 + 1),
    'its code without the link': payload,
    'its code on another host': () => `https://evil.example/s/${payload()}`,
    'its code as a chat shares it': () => `${paper.link}?from=singlemessage#x`,
    'its code cut off': () => paper.link.slice(0, -20),
    'its code with a state changed': () => {
      const bytes = Buffer.from(payload(), 'base64url');
      bytes[50]! ^= 16;
      return `${cloud.origin}/s/${bytes.toString('base64url')}`;
    },
    'a statement signed well and never registered': () => forge({ states: ['clear'] }, secret),
    'a statement dated later than now': () => forge({ issued: NOW + 3 * 3_600_000 }, secret),
    'a statement of a later version': () => {
      const bytes = Buffer.from(payload(), 'base64url');
      bytes[0]! += 16;
      return `${cloud.origin}/s/${bytes.toString('base64url')}`;
    },
    'a statement of an unknown issuer': () => {
      const { number } = readPayload(payload())!.statement;
      return forge({ issuer: '999999', number: `999999${number.slice(6)}` }, secret);
    },
    'a payment code': () => 'wxp://f2f0Qm3kT0vJt1lZ',
    'a dynamic code': () => `${cloud.origin}/c/AQAAAAAAAAAAAAAANtDK_FsMj3emPLnA`,
  };

  test.each(vectors.misuse)('$door: $given is $reason', async ({ door, given: name, reason }) => {
    const answer = await doors[door as keyof typeof doors](cloud, given[name]!() as never);
    expect(answer).toMatchObject({ door, reason, verdict: reasons[answer.reason].verdict });
    if (!['genuine', 'notOriginal'].includes(answer.verdict))
      expect(answer).toMatchObject({ compare: null, life: null, result: null, receipt: null });
    // A number alone learns no name.
    if (answer.verdict === 'notOriginal') expect(answer.compare).toMatchObject({ name: null, uscc: null, number: paper.number });
  });

  test('a head that is not the beginning of the file is BAD_INPUT', async () => {
    const head = paper.file.subarray(0, 100).toString('base64');
    expect(await webClient(cloud).refused('verifier', 'verifyFile', { size: 200, head, key: newKey() })).toBe('BAD_INPUT');
  });
});

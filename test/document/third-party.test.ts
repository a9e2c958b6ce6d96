import { createHash, createPublicKey, verify, webcrypto } from 'node:crypto';
import type { LocalCloud } from '../../local/emulator/cloud';
import { attachSdk, startTestCloud } from '../support/cloud';
import { type Paper, aPaper } from '../support/papers';
import { openChangzhi } from '../support/world';

/*
 * Another city's platform: it knows our address and what docs/protocol.md says of the formats, and has nothing of our code. All below
 * `describe` stands on node:crypto and fetch alone.
 */
let cloud: LocalCloud;
let paper: Paper;
beforeAll(async () => {
  cloud = await startTestCloud();
  attachSdk(cloud);
  openChangzhi(cloud);
  paper = await aPaper(cloud, undefined, { field: '税务' });
});
afterAll(() => cloud.close());

interface Key {
  id: string;
  x: string;
  y: string;
  state: string;
  from: number;
  until: number | null;
}
interface Issuer {
  issuer: string;
  place: string;
  revocations: string;
  keys: Key[];
  listKeys: Key[];
  fields: { revision: number; names: string[] }[];
}
interface Jws {
  protected: string;
  payload: string;
  signature: string;
}

const holds = ({ x, y }: Key, message: Buffer, signature: Buffer): boolean =>
  verify(
    'sha256',
    message,
    { key: createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    signature,
  );
const json = (text: string): never => JSON.parse(Buffer.from(text, 'base64url').toString('latin1')) as never;

/** A signed list under keys of which one must have signed it. */
function opened<T>(list: Jws, keysOf: (payload: T) => Key[]): T {
  const head = json(list.protected) as { alg: string; kid: string };
  const payload = json(list.payload) as T;
  const key = keysOf(payload).find((k) => k.id === head.kid);
  const message = Buffer.from(`${list.protected}.${list.payload}`);
  if (head.alg !== 'ES256' || !key || !holds(key, message, Buffer.from(list.signature, 'base64url'))) throw new Error('not signed');
  return payload;
}

/** The bits of a statement, from a place on. */
function statementIn(link: string) {
  const bytes = Buffer.from(link.split('/s/')[1]!, 'base64url');
  const [signed, signature] = [bytes.subarray(0, -64), bytes.subarray(-64)];
  const bits = [...signed].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  let at = 0;
  const read = (width: number): number => parseInt(bits.slice(at, (at += width)), 2);
  const day = (): string => new Date(Date.parse('1950-01-01') + read(16) * 86_400_000).toISOString().slice(0, 10);
  const text = (alphabet: string, length: number): string => Array.from({ length }, () => alphabet[read(5)]).join('');
  const [version, flags] = [read(4), read(4)];
  const issuer = String(read(24)).padStart(6, '0');
  const tail = text('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 10);
  const uscc = text('0123456789ABCDEFGHJKLMNPQRTUWXY*', 18);
  const nameHash = read(32).toString(16).padStart(8, '0') + read(32).toString(16).padStart(8, '0');
  const revision = read(16);
  const [from, to, validTo] = [day(), day(), day()];
  const issued = (read(32) + Date.parse('2020-01-01') / 1000) * 1000;
  const key = read(24).toString(16).padStart(6, '0');
  const state = () => ['none', 'clear', 'hasRecords', 'cannotSay'][read(2)]!;
  const subjectWide = state();
  const states = Array.from({ length: read(8) }, state);
  const inShanghai = new Date(issued + 8 * 3_600_000).toISOString().slice(0, 10);
  const number = `${issuer}-${inShanghai.replaceAll('-', '')}-${tail}`;
  const said = { issuer, number, uscc, nameHash, revision, from, to, validTo, issued, key, subjectWide, states };
  return { signed, signature, version, flags, ...said };
}

const list = async (url: string): Promise<Jws> => (await (await fetch(url)).json()) as Jws;
async function verified(link: string) {
  const trust = opened<{ roots: Key[]; issuers: Issuer[] }>(
    await list(`${cloud.origin}/.well-known/compliance-code/trust.json`),
    (t) => t.roots,
  );
  const content = statementIn(link);
  const issuer = trust.issuers.find((i) => i.issuer === content.issuer)!;
  const key = issuer.keys.find((k) => k.id === content.key)!;
  if (key.state === 'compromised' || !holds(key, content.signed, content.signature)) return null;
  const revocations = opened<{ ended: Record<string, string> }>(await list(issuer.revocations), () => issuer.listKeys);
  const name = createHash('sha256').update(content.number).digest().subarray(0, 8).toString('base64url');
  const names = issuer.fields.find((f) => f.revision === content.revision)!.names;
  const fields = Object.fromEntries(names.map((field, i) => [field, content.states[i]]));
  return { ...content, place: issuer.place, fields, ended: revocations.ended[name] ?? null };
}

describe('another platform, from /.well-known alone', () => {
  test('verifies a paper of ours, reads what it says, and learns that it was withdrawn', async () => {
    const content = (await verified(paper.link))!;
    expect(content).toMatchObject({
      version: 2,
      // 演示; and fields of the usual set were not asked.
      flags: 2 + 4,
      subjectWide: 'clear',
      number: paper.number,
      uscc: paper.subject,
      place: '长治市',
      validTo: '2026-12-20',
      ended: null,
    });
    expect(content.fields).toMatchObject({ 税务: 'hasRecords', 市场监管: expect.stringMatching(/clear|cannotSay/), 食品: 'none' });
    await paper.holder.call('holder', 'withdrawReport', { number: paper.number });
    cloud.setClock(cloud.now() + 5000);
    expect((await verified(paper.link))!.ended).toBe('withdrawn');
  });

  test('tells the name printed on it from an altered one', async () => {
    const { number, nameHash } = (await verified(paper.link))!;
    const hash = (name: string) =>
      createHash('sha256')
        .update(number + name.normalize('NFKC').replace(/\s/g, ''))
        .digest('hex')
        .slice(0, 16);
    const { name } = paper;
    expect([hash(name), hash(` ${name}`), hash(`${name}分公司`)].map((one) => one === nameHash)).toEqual([true, true, false]);
  });

  test('refuses it with one bit changed', async () => {
    const bytes = Buffer.from(paper.link.split('/s/')[1]!, 'base64url');
    bytes[12]! ^= 1;
    expect(await verified(`${cloud.origin}/s/${bytes.toString('base64url')}`)).toBeNull();
  });

  test('names a key by its point', async () => {
    const { issuers } = opened<{ roots: Key[]; issuers: Issuer[] }>(
      await list(`${cloud.origin}/.well-known/compliance-code/trust.json`),
      (t) => t.roots,
    );
    const { id, x, y } = issuers[0]!.keys[0]!;
    const key = await webcrypto.subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x, y }, { name: 'ECDSA', namedCurve: 'P-256' }, true, [
      'verify',
    ]);
    const point = Buffer.from(await webcrypto.subtle.exportKey('raw', key));
    expect(createHash('sha256').update(point).digest('hex').slice(0, 6)).toBe(id);
  });
});

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { decodeBase64url, encodeBase64url } from '../../../cloudfunctions/core/code/base64url';
import { deriveSecret } from '../../../cloudfunctions/core/code/secret';
import type { LocalCloud } from '../../../local/emulator/cloud';
import { newKey, webClient, wechatClient } from '../../support/clients';
import { NOW, startTestCloud } from '../../support/cloud';
import { masterKeys } from '../../support/keys';
import { outcome, storedCode, view } from '../../support/redeem';
import * as seed from '../../support/seed';
import { tokenAt } from '../../support/token';
import { openChangzhi, withCode } from '../../support/world';

let dataDir: string;
beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'stored-'));
});
afterEach(() => fs.rmSync(dataDir, { recursive: true, force: true }));

test('neither secret, token, verification code, ID number nor OPENID is in the database or beside it', async () => {
  const own = await startTestCloud({ dataDir });
  openChangzhi(own);
  const openid = 'oSecretOpenId_of-a-phone';
  const holder = wechatClient(own, openid);
  const verifier = webClient(own);
  const somebody = seed.newPerson();
  const subject = seed.addSubject(own, somebody);
  await holder.call('public', 'login', { provider: 'demo', ticket: seed.addDemoPerson(own, somebody) });
  await holder.call('holder', 'bindSubject', { uscc: subject._id });
  const number = (await holder.call('holder', 'issueReport', { jurisdiction: 'changzhi', subject: subject._id, key: newKey() })).number;
  const { verificationCode } = await holder.call('holder', 'getReport', { number });
  const key = newKey();
  const code = await holder.call('holder', 'openCode', { report: number, key });
  const token = tokenAt(code, own.now());
  const attempt = newKey();
  const { view: id } = await view(verifier, token, { attempt });
  await own.runTimer('jobs');
  await own.close();

  const secret = Buffer.from(code.secret, 'base64url');
  const hidden: [string, string | Buffer][] = [
    ['secret', code.secret],
    ['secret in bytes', secret],
    ['secret in hex', secret.toString('hex')],
    ['secret in base64', secret.toString('base64')],
    ['token', token],
    ['view', id],
    ['attempt', attempt],
    ['key', key],
    ['verification code', verificationCode],
    ['verification code without grouping', verificationCode.replaceAll('-', '')],
    ['ID number', somebody.idNumber],
    ['OPENID', openid],
    ['cookie', verifier.cookie()!],
    ['master key', Buffer.alloc(32, 1)],
    ['master key in base64', Buffer.alloc(32, 1).toString('base64')],
    ['HMAC key', Buffer.alloc(32, 7).toString('base64')],
  ];
  const files = fs.readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
  expect(files.map((f) => f.name)).toContain('cloud.sqlite');
  const bytes = files.map((f) => fs.readFileSync(path.join(f.parentPath, f.name)));
  // What must be there proves that the search finds.
  expect(bytes.some((b) => b.includes(number) && b.includes(code.code))).toBe(true);
  expect(hidden.filter(([, text]) => bytes.some((b) => b.includes(text))).map(([name]) => name)).toEqual([]);
});

test('a code opened under one master key stays good when the next one comes, and new codes use the new one', async () => {
  const { 1: first, 2: second } = masterKeys;
  const holder = (c: LocalCloud) => wechatClient(c, 'oHolder');
  let own = await startTestCloud({ dataDir });
  openChangzhi(own);
  const { number, ...old } = await withCode(own, { viewers: 2 }, holder(own));
  await own.close();

  own = await startTestCloud({ dataDir, env: { APP_MASTER_KEYS: JSON.stringify({ 1: first, 2: second }) } });
  expect(await outcome(wechatClient(own), tokenAt(old, NOW))).toBe('open');
  const key = newKey();
  const fresh = await holder(own).call('holder', 'openCode', { report: number, viewers: 2, key });
  expect(storedCode(own, old.code).keyVersion).toBe(1);
  expect(storedCode(own, fresh.code).keyVersion).toBe(2);
  expect(await outcome(wechatClient(own), tokenAt(fresh, NOW))).toBe('open');
  // The old code's secret under the new key is another one, and signs nothing.
  const mixed = encodeBase64url(deriveSecret(Buffer.from(second, 'base64'), decodeBase64url(old.code)!));
  expect(await outcome(wechatClient(own), tokenAt({ code: old.code, secret: mixed }, NOW))).toBe('CODE_NOT_OURS');
  await own.close();

  own = await startTestCloud({ dataDir, env: { APP_MASTER_KEYS: JSON.stringify({ 2: second }) } });
  expect(await outcome(wechatClient(own), tokenAt(old, NOW))).toBe('CODE_NOT_OURS');
  expect(await outcome(wechatClient(own), tokenAt(fresh, NOW))).toBe('open');
  expect(await holder(own).call('holder', 'openCode', { report: number, viewers: 2, key })).toMatchObject({
    code: fresh.code,
    secret: fresh.secret,
  });
  await own.close();
});

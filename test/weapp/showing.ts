import { createHmac, hkdfSync } from 'node:crypto';
import type { LocalCloud } from '../../local/emulator/cloud';
import { newKey, wechatClient } from '../support/clients';
import { masterKeys } from '../support/keys';
import { lineTo } from '../support/phone-cloud';
import { readQr } from '../support/qr';
import { withReport } from '../support/world';
import { Phone } from './harness';
import type { Stored } from './world';

let people = 0;
export const newOpenid = (): string => `oCode${++people}_${newKey()}`;

/** A node that is tapped and says just this. */
export const key = (words: string) => (node: { classes: string[]; text: string }) => node.classes.includes('tap') && node.text === words;

/** The QR code on the page, read from its picture. */
export function codeOn(phone: Phone): { text: string; version: number } {
  return readQr(String(phone.one((node) => node.tag === 'image').attributes.src));
}

/** The code this phone keeps, as it lies in WeChat's encrypted storage. */
export function keptCode(phone: Phone): { code: string; secret: string; link: string; report: string } {
  const stored = phone.world.storage.get('codes');
  if (!stored?.encrypt) throw new Error('no code in encrypted storage');
  return (JSON.parse(stored.value) as ReturnType<typeof keptCode>[])[0]!;
}

/** Node's own HKDF of the master key that the cloud holds: RFC 5869, salted with the code's id. */
export const secretOf = (code: string): string =>
  Buffer.from(
    hkdfSync('sha256', Buffer.from(masterKeys[1], 'base64'), Buffer.from(code, 'base64url'), 'compliance-code/token/1', 32),
  ).toString('base64url');

/** Node's own token of a window: version 1 B ‖ code id 8 B ‖ window 3 B ‖ HMAC-SHA256 12 B. */
export function tokenOf(code: string, secret: string, window: number): string {
  const head = Buffer.alloc(12);
  head[0] = 1;
  Buffer.from(code, 'base64url').copy(head, 1);
  head.writeUIntBE(window % (1 << 24), 9, 3);
  const mac = createHmac('sha256', Buffer.from(secret, 'base64url')).update(head).digest();
  return Buffer.concat([head, mac.subarray(0, 12)]).toString('base64url');
}

/** A holder's phone on the code page of a fresh report, before anything is opened. */
export async function atCodePage(cloud: LocalCloud, skew = 0) {
  const openid = newOpenid();
  const world = await withReport(cloud, wechatClient(cloud, openid));
  const phone = phoneOf(cloud, openid);
  phone.world.skew = skew;
  await phone.open('holder/code/index', { report: world.number });
  await phone.until(() => phone.all(key('亮码')).length, 10_000);
  return { ...world, openid, phone };
}

/** … with a code shown under the options as they stand. */
export async function showing(cloud: LocalCloud, skew = 0) {
  const world = await atCodePage(cloud, skew);
  await openHere(world.phone);
  return world;
}

export async function openHere(phone: Phone): Promise<void> {
  await phone.tap(key('亮码'));
  await phone.until(() => phone.all((node) => node.tag === 'image' && Boolean(node.attributes.src)).length, 10_000);
}

export const phoneOf = (cloud: LocalCloud, openid: string, storage?: Map<string, Stored>): Phone =>
  new Phone({ cloud: lineTo(cloud, openid), ...(storage ? { storage } : {}) });

/** A scanner's phone that a link has opened: `q` as WeChat gives it, encoded once. */
export async function scanning(cloud: LocalCloud, link: string, phone = phoneOf(cloud, newOpenid())): Promise<Phone> {
  await phone.open('verifier/scan/index', { q: encodeURIComponent(link) });
  return phone;
}

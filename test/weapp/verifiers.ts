import type { LocalCloud } from '../../local/emulator/cloud';
import type { TrustList } from '../../types/trust';
import { attachSdk, startTestCloud } from '../support/cloud';
import { aPaper, type Paper } from '../support/papers';
import { lineTo } from '../support/phone-cloud';
import { openChangzhi } from '../support/world';
import vectors from '../vectors/statement.json';
import { Phone } from './harness';
import { key, newOpenid } from './showing';

/** Other cities whose papers the cloud trusts, and a paper of the second of them. */
export const foreign = (vectors.trust.list as TrustList).issuers.slice(1);
export const abroad = vectors.cases.find(({ name }) => name === 'a second foreign issuer')!.scanned;

/** A cloud with one report on paper. */
export async function startWithPaper(): Promise<{ cloud: LocalCloud; paper: Paper }> {
  const cloud = await startTestCloud({ env: { APP_TRUSTED_ISSUERS: JSON.stringify(foreign) } });
  attachSdk(cloud);
  openChangzhi(cloud);
  return { cloud, paper: await aPaper(cloud) };
}

/** A verifier's phone whose calls and taps are counted. */
export function verifierPhone(cloud: LocalCloud) {
  const asked: { action: string; input: Record<string, unknown> }[] = [];
  const line = lineTo(cloud, newOpenid());
  const phone = new Phone({
    cloud: (name, data) => {
      asked.push(data as never);
      return line(name, data);
    },
  });
  const fire = jest.spyOn(phone, 'fire');
  const taps = () => fire.mock.calls.filter(([, type]) => type === 'tap').length;
  return { phone, asked: () => asked.filter(({ action }) => action.startsWith('verifier/')), taps };
}

/** … on the page where everything is checked, with the lists for offline use in hand. */
export async function atHub(cloud: LocalCloud) {
  const one = verifierPhone(cloud);
  await one.phone.open('verifier/scan/index');
  await one.phone.until(() => one.phone.world.storage.has('lists'), 10_000);
  return one;
}

/** Chooses a file from a chat and waits for its verdict. */
export async function choose({ phone }: { phone: Phone }, bytes: Buffer, name = '报告.pdf'): Promise<void> {
  phone.world.files.push({ name, content: bytes.toString('base64') });
  await phone.tap(key('从聊天记录选择文件'));
  await phone.until(
    () => phone.top.route === 'verifier/result/index' && /下一步|逐项核对|登记的原件信息|这份报告的信息|那份报告现在/.test(phone.text),
    20_000,
  );
}

export async function scan({ phone }: { phone: Phone }, text: string): Promise<void> {
  phone.world.scans.push(text);
  await phone.tap(key('扫一扫'));
}

import type { LocalCloud } from '../../local/emulator/cloud';
import { lineTo } from '../support/phone-cloud';
import { Phone } from './harness';
import type { Node } from './tree';

/** A node that is tapped and says just this. */
export const words = (text: string) => (node: Node) => node.classes.includes('tap') && node.text === text;
/** … or whose accessible name begins so. */
export const named = (text: string) => (node: Node) => String(node.attributes['aria-label'] ?? '').startsWith(text) || words(text)(node);

export const tick = (phone: Phone, text: string) => phone.tap((node) => node.classes.includes('tick') && node.text.startsWith(text));
export const result = (phone: Phone) => phone.until(() => phone.text.includes('报告会这样写'), 10_000);

/** Opens the sheet behind a row of the question, which is folded to one line. */
export async function change(phone: Phone, row: string): Promise<void> {
  const there = (node: Node) => node.classes.includes('row') && node.text.startsWith(row);
  if (phone.all(there).length === 0) await phone.tap('开什么报告');
  await phone.tap(there);
  await phone.until(() => phone.all('.sheet').length);
}

/** People of the demo who ask for reports, each on a phone of their own. */
export class Askers {
  private people: { id: string; name: string; about: string }[] = [];
  private phones = 0;
  constructor(private readonly cloud: LocalCloud) {}

  /** The OPENID of the newest phone. */
  get openid(): string {
    return `oPhone${this.phones}`;
  }

  newPhone(): Phone {
    this.phones++;
    return new Phone({ cloud: lineTo(this.cloud, this.openid) });
  }

  async someone(id: string) {
    if (this.people.length === 0) {
      const answer = await lineTo(this.cloud, 'oAsker')('wechat', { action: 'public/listProviders', input: {} });
      this.people = (answer as { data: { people: Askers['people'] } }).data.people;
    }
    return this.people.find((person) => person.id === id)!;
  }

  /** A phone with somebody logged in. */
  async loggedIn(id: string, phone = this.newPhone()): Promise<Phone> {
    const { about, name } = await this.someone(id);
    await phone.open();
    await phone.until(() => phone.all('我要开报告').length);
    await phone.tap('我要开报告');
    await phone.until(() => phone.all(about).length);
    await phone.tap(about);
    await phone.until(() => phone.all(`${name}，您好`).length);
    return phone;
  }

  /** … with their subject bound, on the page that asks for a report. */
  async asking(id: string, phone?: Phone): Promise<Phone> {
    const own = await this.loggedIn(id, phone);
    const ways = [named('绑定并开报告'), named('开报告'), named('开新报告')];
    await own.until(() => ways.some((way) => own.all(way).length));
    await own.tap(ways.find((way) => own.all(way).length)!);
    await own.until(() => own.top.route === 'holder/ask/index' && /报告会这样写|还不能开具/.test(own.text), 10_000);
    return own;
  }
}

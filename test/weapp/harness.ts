import { Runtime } from './runtime';
import { draw, type Node, readTemplates, walk } from './tree';

export { dist } from './dist';

type Want = string | ((node: Node) => boolean);

/** A bare phone in a test's hands: opens pages of the built mini-program, reads what they show, taps and types. */
export class Phone extends Runtime {
  private readonly templates = readTemplates();
  private launched = false;

  /** Opens a page as a first one: from the list of mini-programs, a link or a share. */
  async open(route = 'home/index', query: Record<string, string> = {}): Promise<this> {
    this.world.launch = { path: route, query };
    if (!this.launched) {
      this.require('app.js');
      this.launched = true;
      this.app.onLaunch?.(this.world.launch);
    }
    this.app.onShow?.(this.world.launch);
    this.close(this.stack.length);
    this.enter(route, query);
    return this.settle();
  }

  /** Goes to another app; `show` comes back. */
  hide(): void {
    this.hook(this.top, 'onHide');
    this.app.onHide?.();
  }

  show(): void {
    this.app.onShow?.(this.world.launch);
    this.hook(this.top, 'onShow');
  }

  async back(delta = 1): Promise<this> {
    this.leave(delta);
    return this.settle();
  }

  /** The page on top as it is drawn now. */
  get tree(): Node {
    return draw({ ...this.top.data.root, nn: 'page', v: '' }, this.templates);
  }

  /** All words on the page. */
  get text(): string {
    return this.tree.text;
  }

  /** Nodes by words or accessible name (innermost only), by `.class`, or by what `want` says. */
  all(want: Want): Node[] {
    const nodes = [...walk(this.tree)];
    if (typeof want === 'function') return nodes.filter(want);
    if (want.startsWith('.')) return nodes.filter((node) => node.classes.includes(want.slice(1)));
    const holds = (node: Node): boolean =>
      node.text.includes(want) || String(node.attributes['aria-label'] ?? '').includes(want) || node.children.some(holds);
    return nodes.filter((node) => holds(node) && !node.children.some(holds));
  }

  one(want: Want): Node {
    const [first] = this.all(want);
    if (!first) throw new Error(`nothing shows ${String(want)} on ${this.top.route}: ${this.text}`);
    return first;
  }

  /** Taps what holds these words; the tap bubbles as on a phone. @throws when nothing there listens. */
  async tap(want: Want): Promise<this> {
    return this.fire(this.one(want), 'tap');
  }

  /** Types into the input of this id or accessible name. */
  async type(name: string, value: string): Promise<this> {
    const input = this.one((node) => node.tag === 'input' && (node.id === name || node.attributes['aria-label'] === name));
    return this.fire(input, 'input', { value, cursor: value.length });
  }

  /** Chooses in the picker around what holds these words. */
  async pick(want: Want, value: unknown): Promise<this> {
    let node: Node | null = this.one(want);
    while (node && node.tag !== 'picker') node = node.parent;
    if (!node) throw new Error(`no picker around ${String(want)}`);
    return this.fire(node, 'change', { value });
  }

  /** Agrees to the privacy guideline by WeChat's own button. */
  async agree(): Promise<this> {
    const button = this.one((node) => node.attributes['open-type'] === 'agreePrivacyAuthorization');
    this.world.privacy.tapped = button.id;
    return this.fire(button, 'agreeprivacyauthorization');
  }

  /** What the page on top is forwarded as by WeChat's menu; null where it can't be. */
  share(): Record<string, unknown> | null {
    const share = this.top.config.onShareAppMessage as ((from: object) => object) | undefined;
    return share ? { ...share.call(this.top.config, { from: 'menu' }) } : null;
  }

  /** Sends an event as the built template binds it; a tap bubbles to all ancestors that listen. */
  async fire(target: Node, type: string, detail: object = {}): Promise<this> {
    const mark = (node: Node) => ({ id: node.id, dataset: { sid: node.id } });
    let heard = false;
    for (let node: Node | null = target; node; node = type === 'tap' ? node.parent : null) {
      if (!node.events.has(type)) continue;
      heard = true;
      this.top.config.eh({ type, timeStamp: Date.now(), detail, target: mark(target), currentTarget: mark(node) });
    }
    if (!heard) throw new Error(`nothing listens to ${type} on ${target.tag} "${target.text}"`);
    return this.settle();
  }

  /** Waits until something holds; polls, for a phone has no such moment either. */
  async until<T>(holds: () => T, patience = 3000): Promise<T> {
    for (let waited = 0; ; waited += 5) {
      const found = holds();
      if (found) return found;
      if (waited >= patience) throw new Error(`waited ${patience} ms in vain on ${this.top.route}: ${this.text}`);
      await new Promise((done) => setTimeout(done, 5));
    }
  }

  /** Waits until nothing has been drawn for a fifth of a second. */
  async quiet(): Promise<void> {
    for (let before = -1; before !== this.traffic.calls;) {
      before = this.traffic.calls;
      await new Promise((done) => setTimeout(done, 200));
    }
  }

  /** Waits until the page stops drawing. */
  private async settle(): Promise<this> {
    for (let before = -1; before !== this.traffic.calls;) {
      before = this.traffic.calls;
      for (let turn = 0; turn < 4; turn++) await new Promise((done) => setTimeout(done, 1));
    }
    return this;
  }
}

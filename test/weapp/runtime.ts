import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { dist } from './dist';
import type { Raw } from './tree';
import { newWorld, type Stored, type World } from './world';
import { fakeWx } from './wx';

export interface Page {
  route: string;
  config: Record<string, unknown> & { eh(event: unknown): void };
  data: { root: Raw };
}

export interface PhoneOptions {
  /** Answers calls of cloud functions. */
  cloud?: World['cloud'];
  /** The storage of an earlier phone: the app was killed and opened again. */
  storage?: Map<string, Stored>;
  /** Its files. */
  disk?: Map<string, Uint8Array>;
}

// Time is the host's, looked up at each call, so that a test may put fake timers in its place.
const prelude = `(() => {
  const Real = Date, now = hostNow;
  delete globalThis.hostNow;
  delete globalThis.WebAssembly;
  globalThis.Date = class Date extends Real {
    constructor(...given) { given.length ? super(...given) : super(now()); }
    static now() { return now(); }
  };
})()`;

const scripts = new Map<string, vm.Script>();

/** A file of the mini-program as a function, compiled once for all phones. */
function compiled(file: string): vm.Script {
  const known = scripts.get(file);
  if (known) return known;
  const source = `(function (require, module, exports) {${readFileSync(path.join(dist, file), 'utf8')}\n})`;
  const script = new vm.Script(source, { filename: file });
  scripts.set(file, script);
  return script;
}

/**
 * Runs the built mini-program in a context that has ECMAScript and nothing else (no window, TextEncoder, URL, crypto, atob
 * or fetch, no eval): its modules, its stack of pages and their lives, and what they `setData`.
 */
export class Runtime {
  readonly world: World;
  /** Calls of setData and the characters that crossed to the view. */
  readonly traffic = { calls: 0, bytes: 0, largest: 0, at: [] as number[], paths: new Set<string>() };
  /** What the app threw or wrote to the console as an error. */
  readonly errors: unknown[] = [];
  /** Whatever else it wrote to the console. */
  readonly said: string[] = [];
  /** Timers that are set and neither cleared nor over: their periods in ms. */
  readonly timers = new Map<unknown, number>();
  readonly stack: Page[] = [];
  readonly context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly pages = new Map<string, Record<string, unknown>>();
  private loading = '';
  protected app: Record<string, (...args: unknown[]) => unknown> = {};

  constructor({ cloud = () => null, storage = new Map(), disk = new Map() }: PhoneOptions = {}) {
    const parse = vm.runInContext('JSON.parse', this.context) as (json: string) => unknown;
    const buffer = vm.runInContext('(bytes) => Uint8Array.from(bytes).buffer', this.context) as (bytes: number[]) => ArrayBuffer;
    this.world = newWorld({ storage, disk, cloud, parse, buffer });
    const guarded = (run: () => void) => () => {
      try {
        run();
      } catch (error) {
        this.errors.push(error);
      }
    };
    const say =
      (level: string) =>
      (...words: unknown[]) =>
        void this.said.push(`${level}: ${words.map(String).join(' ')}`);
    const stop = (id: never) => {
      this.timers.delete(id);
      clearTimeout(id);
    };
    Object.assign(this.context, {
      wx: fakeWx(this.world, {
        navigateTo: ({ url }) => this.go(url as string, () => this.hook(this.top, 'onHide')),
        redirectTo: ({ url }) => this.go(url as string, () => this.close(1)),
        reLaunch: ({ url }) => this.go(url as string, () => this.close(this.stack.length)),
        navigateBack: async ({ delta = 1 }) => this.leave(delta as number),
      }),
      console: {
        error: (...words: unknown[]) => this.errors.push(words.map(String).join(' ')),
        ...Object.fromEntries(['log', 'info', 'warn', 'debug', 'trace'].map((level) => [level, say(level)])),
      },
      // A page that goes on counting keeps no test alive.
      setTimeout: (run: () => void, ms = 0) => {
        const id = setTimeout(() => (this.timers.delete(id), guarded(run)()), ms).unref();
        this.timers.set(id, ms);
        return id;
      },
      clearTimeout: stop,
      setInterval: (run: () => void, ms = 0) => {
        const id = setInterval(guarded(run), ms).unref();
        this.timers.set(id, ms);
        return id;
      },
      clearInterval: stop,
      hostNow: () => Date.now() + (this.world.skew ?? 0),
      App: (app: never) => (this.app = app),
      Page: (config: Record<string, unknown>) => this.pages.set(this.loading, config),
      Component: () => undefined,
      Behavior: (behaviour: unknown) => behaviour,
      getApp: () => this.app,
      getCurrentPages: () => this.stack.map((page) => page.config),
    });
    vm.runInContext(prelude, this.context);
  }

  get top(): Page {
    return this.stack[this.stack.length - 1]!;
  }

  /** Closes pages and shows the one below. */
  protected leave(delta: number): void {
    this.close(Math.min(delta, this.stack.length - 1));
    this.hook(this.top, 'onShow');
  }

  private async go(url: string, leave: () => void): Promise<void> {
    const [file = '', search = ''] = url.split('?');
    const query = Object.fromEntries(search.split('&').flatMap((pair) => (pair ? [pair.split('=') as [string, string]] : [])));
    leave();
    this.enter(file.replace(/^\//, ''), query);
  }

  protected enter(route: string, query: Record<string, string>): void {
    if (!existsSync(path.join(dist, `${route}.js`))) throw new Error(`no page ${route}`);
    if (this.stack.length === 10) throw new Error('a mini-program keeps ten pages at most');
    this.loading = route;
    if (!this.pages.has(route)) this.require(`${route}.js`);
    const config = Object.create(this.pages.get(route)!) as Page['config'];
    const page: Page = { route, config, data: this.world.parse(JSON.stringify(config.data)) as Page['data'] };
    const setData = (patch: object, done?: () => void) => this.setData(page, patch, done);
    Object.assign(config, { route, options: query, data: page.data, setData });
    this.stack.push(page);
    this.hook(page, 'onLoad', query);
    this.hook(page, 'onShow');
    this.hook(page, 'onReady');
  }

  protected close(count: number): void {
    for (let left = count; left > 0; left--) this.hook(this.stack.pop(), 'onUnload');
  }

  protected hook(page: Page | undefined, name: 'onLoad' | 'onShow' | 'onReady' | 'onHide' | 'onUnload', query?: object): void {
    (page?.config[name] as ((query?: object) => void) | undefined)?.call(page!.config, query);
  }

  private setData(page: Page, patch: object, done?: () => void): void {
    const json = JSON.stringify(patch);
    this.traffic.calls++;
    this.traffic.at.push(Date.now());
    for (const where of Object.keys(patch)) this.traffic.paths.add(where);
    this.traffic.bytes += json.length;
    this.traffic.largest = Math.max(this.traffic.largest, json.length);
    for (const [where, value] of Object.entries(JSON.parse(json) as object)) {
      const keys = where.match(/[^.[\]]+/g)!;
      const last = keys.pop()!;
      let at = page.data as unknown as Record<string, unknown>;
      for (const key of keys) at = (at[key] ??= {}) as Record<string, unknown>;
      at[last] = value;
    }
    if (done) setTimeout(done, 0);
  }

  protected require(file: string): unknown {
    const known = this.modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    this.modules.set(file, module);
    const relative = (request: string) => this.require(path.join(path.dirname(file), request.endsWith('.js') ? request : `${request}.js`));
    compiled(file).runInContext(this.context).call(undefined, relative, module, module.exports);
    return module.exports;
  }
}

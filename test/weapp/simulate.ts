import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dist } from './harness';
import { newWorld, type World } from './world';
import { fakeWx } from './wx';

type Config = Record<string, unknown> & { data: object };
type Run = (this: unknown, ...given: unknown[]) => unknown;
interface Rendered {
  dom: HTMLElement;
  attach(parent: HTMLElement): void;
  detach(): void;
}
interface Simulate {
  load(file: string, options: object): string;
  render(id: string): Rendered;
}
interface Exparser {
  Event: { create(type: string, detail: object, options: object): object; dispatchEvent(at: unknown, event: object): void };
}
const scope = globalThis as unknown as Record<string, unknown>;

/**
 * Draws pages of the built mini-program with WeChat's own template compiler and component engine (miniprogram-simulate).
 * It knows components only, so a page is shown as one.
 */
export function simulator(cloud: World['cloud'] = () => null) {
  const world = newWorld({ cloud, parse: JSON.parse });
  const modules = new Map<string, { exports: unknown }>();
  const pages: Config[] = [];
  let query = {};

  function run(file: string): unknown {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const relative = (request: string) => run(path.join(path.dirname(file), `${request.replace(/\.js$/, '')}.js`));
    new Function('require', 'module', 'exports', readFileSync(path.join(dist, file), 'utf8'))(relative, module, module.exports);
    return module.exports;
  }

  const moves = Object.fromEntries(['navigateTo', 'redirectTo', 'reLaunch', 'navigateBack'].map((api) => [api, () => Promise.resolve()]));
  scope.wx = fakeWx(world, moves);
  let app: Record<string, Run> = {};
  Object.assign(scope, {
    App: (config: typeof app) => (app = config),
    getApp: () => app,
    getCurrentPages: () => pages,
    Page: (config: Config) => {
      const call = (name: string) =>
        function (this: unknown, ...given: unknown[]) {
          return (config[name] as Run | undefined)?.apply(this, given);
        };
      const methods = Object.fromEntries(
        Object.keys(config)
          .filter((key) => typeof config[key] === 'function')
          .map((key) => [key, call(key)]),
      );
      (scope.Component as (definition: object) => void)({
        data: config.data,
        methods,
        lifetimes: {
          attached(this: Config) {
            pages.push(Object.assign(this, { options: query }));
            call('onLoad').call(this, query);
            call('onShow').call(this);
          },
          ready: call('onReady'),
          detached: call('onUnload'),
        },
      });
    },
  });
  // Loaded here, for it wants a `wx` and a document; Jest keeps a module cache of its own, so scripts are run by `run`.
  const simulate = jest.requireActual<Simulate>('miniprogram-simulate');
  const utils = jest.requireActual<{ runJs(file: string): void }>('miniprogram-simulate/src/utils');
  // A bundle's module runs once, but the engine wants a definition at each load.
  const define = scope.Component as (definition: object) => void;
  const defined = new Map<string, object>();
  utils.runJs = (file) => {
    const name = `${path.relative(dist, file)}.js`;
    scope.Component = (definition: object) => void defined.set(name, definition);
    run(name);
    scope.Component = define;
    define(defined.get(name)!);
  };
  run('app.js');
  app.onLaunch?.(world.launch);

  return {
    world,
    open(route: string, given: Record<string, string> = {}): Rendered {
      query = given;
      const page = simulate.render(simulate.load(path.join(dist, route), { compiler: 'official', rootPath: dist }));
      const holder = document.body.appendChild(document.createElement('div'));
      page.attach(holder);
      return page;
    },
  };
}

/** Taps the innermost element that holds these words. */
export function tap(page: Rendered, words: string): void {
  const holding = [...page.dom.querySelectorAll<HTMLElement>('*')].filter((e) => e.textContent.includes(words));
  const target = holding[holding.length - 1];
  if (!target) throw new Error(`nothing shows ${words}`);
  const { Event } = jest.requireActual<Exparser>('miniprogram-exparser');
  let element: (HTMLElement & { __wxElement?: unknown }) | null = target;
  while (element && !element.__wxElement) element = element.parentElement;
  Event.dispatchEvent(element?.__wxElement, Event.create('tap', {}, { bubbles: true, capturePhase: true, composed: true }));
}

/** Waits until something holds; polls. */
export async function until(holds: () => unknown, patience = 3000): Promise<void> {
  for (let waited = 0; !holds(); waited += 5) {
    if (waited >= patience) throw new Error(`waited ${patience} ms in vain: ${document.body.textContent}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}

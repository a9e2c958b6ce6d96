import { createRequire } from 'node:module';

type Jsdom = { JSDOM: new (html: string, options: object) => { window: Record<string, unknown> } };
// Jest's environment brings it.
const { JSDOM } = createRequire(require.resolve('jest-environment-jsdom'))('jsdom') as Jsdom;

/** Gives this process a document, as WeChat's template engine wants one: beside Node's own globals, which the local cloud needs. */
export function giveDocument(): void {
  const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true });
  const wanted = ['window', 'document', 'Node', 'Element', 'HTMLElement', 'Event', 'CustomEvent', 'getComputedStyle', 'MutationObserver'];
  for (const name of wanted)
    Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true });
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dist } from './dist';

/** What Taro keeps of a node in `setData`: short keys, attributes by number. */
export interface Raw {
  nn: string;
  sid?: string;
  uid?: string;
  cl?: string;
  st?: string;
  v?: string;
  cn?: Raw[];
  [attribute: string]: unknown;
}

/** One node as the built template would draw it. */
export interface Node {
  tag: string;
  id: string;
  classes: string[];
  style: string;
  /** Attributes by their real names. */
  attributes: Record<string, unknown>;
  /** Events the template binds: only these reach the page. */
  events: Set<string>;
  /** All words inside. */
  text: string;
  parent: Node | null;
  children: Node[];
}

interface Template {
  tag: string;
  attributes: [name: string, key: string][];
  events: string[];
}

const opening = /<template name="tmpl_0_(\d+)(?:_blur)?"><([a-z-]+)((?:\s+[\w:-]+="[^"]*")*)/g;

/** Reads the built `base.wxml`, so that a name or an event missing in it fails as it would on a phone. */
export function readTemplates(): Map<string, Template> {
  const found = new Map<string, Template>();
  for (const [, number, tag, rest] of readFileSync(path.join(dist, 'base.wxml'), 'utf8').matchAll(opening)) {
    if (tag === 'template') continue;
    const pairs = [...rest!.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!] as const);
    found.set(number!, {
      tag: tag!,
      attributes: pairs.flatMap(([name, value]) => {
        const key = /\bi\.(\w+)/.exec(value)?.[1];
        return key ? [[name, key] as [string, string]] : [];
      }),
      events: pairs.flatMap(([name, value]) => (value === 'eh' ? [name.replace(/^(bind|catch)/, '')] : [])),
    });
  }
  return found;
}

/** Draws a node and all below it. @throws when the page uses a component that the templates lack. */
export function draw(raw: Raw, templates: Map<string, Template>, parent: Node | null = null): Node {
  const words = raw.v ?? '';
  const template = templates.get(raw.nn);
  if (!template && raw.v === undefined) throw new Error(`no template for node ${raw.nn}`);
  const node: Node = {
    tag: template?.tag ?? '#text',
    id: raw.uid ?? raw.sid ?? '',
    classes: (raw.cl ?? '').split(/\s+/).filter(Boolean),
    style: raw.st ?? '',
    attributes: Object.fromEntries(
      (template?.attributes ?? []).filter(([, key]) => raw[key] !== undefined).map(([name, key]) => [name, raw[key]]),
    ),
    events: new Set(template?.events),
    text: words,
    parent,
    children: [],
  };
  node.children = (raw.cn ?? []).map((child) => draw(child, templates, node));
  node.text += node.children.map((child) => child.text).join('');
  return node;
}

/** The node and all below it, outer before inner. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) yield* walk(child);
}

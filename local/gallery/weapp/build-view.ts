import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { TmplGroup } from 'glass-easel-template-compiler';
import { dist } from '../../../test/weapp/dist';
import { root } from '../../paths';

const read = (file: string): string => readFileSync(path.join(dist, file), 'utf8');

/** What WeChat gives the built-in components; the app's own styles come after and win. */
const builtIn = `
  wx-page, view, picker, scroll-view { display: block }
  html, body { margin: 0; -webkit-text-size-adjust: 100% }
  body { font-family: -apple-system, BlinkMacSystemFont, 'PingFang SC', 'Noto Sans CJK SC', sans-serif; line-height: 1.6 }
  image { display: inline-block; width: 320px; height: 240px; background-size: 100% 100%; overflow: hidden }
  input { display: block; height: 1.4rem; border: 0; padding: 0; margin: 0; background: none; color: inherit; font: inherit; outline: 0; text-overflow: clip }
  input::placeholder { color: gray; opacity: 1 }`;

/** A page's styles with those it imports, as WeChat joins them. */
function styles(file: string): string {
  if (!existsSync(path.join(dist, file))) return '';
  return read(file).replace(/@import\s+"([^"]+)";/g, (_, other: string) => styles(path.join(path.dirname(file), other)));
}

let engine: Promise<string> | undefined;
const bundle = async (): Promise<string> => {
  const { outputFiles } = await build({
    ...{ entryPoints: [path.join(root, 'local/gallery/weapp/view.ts')], bundle: true, write: false, format: 'iife', logLevel: 'error' },
    alias: { 'glass-easel': path.join(root, 'node_modules/glass-easel/dist/glass_easel.all.es.js') },
  });
  return outputFiles[0]!.text;
};

/** The document in which one page of the built mini-program is drawn: `show(data)` draws it. @throws when a template has an error */
export async function viewOf(page: string): Promise<string> {
  const group = new TmplGroup();
  const paths = ['base', 'comp', page];
  for (const file of paths) {
    const warnings = group.addTmpl(file, read(`${file}.wxml`)) as { message: string }[];
    if (warnings.length > 0) throw new Error(`${file}.wxml: ${warnings.map(({ message }) => message).join('; ')}`);
  }
  group.addScript('utils', read('utils.wxs'));
  const templates = group.getTmplGenObjectGroups();
  group.free();
  const configs = Object.fromEntries(['comp', page].map((file) => [file, JSON.parse(read(`${file}.json`)) as object]));
  engine ??= bundle();
  const script = `const given = { page: ${JSON.stringify(page)}, templates: ${templates}, configs: ${JSON.stringify(configs)} };\n${await engine}`;
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,viewport-fit=cover">
    <meta name="color-scheme" content="light dark"><style>${builtIn}${styles('app.wxss')}${styles(`${page}.wxss`)}</style></head>
    <body><script>${script.replaceAll('</script', '<\\/script')}</script></body></html>`;
}

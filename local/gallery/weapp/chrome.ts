import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dist } from '../../../test/weapp/dist';
import type { Look } from '../looks';

/** Status bar and navigation bar of a phone of this height, in px. */
export const barsOf = ({ height }: Pick<Look, 'height'>): { status: number; navigation: number } => ({
  status: height > 700 ? 44 : 20,
  navigation: 44,
});

interface Config {
  navigationBarTitleText?: string;
}
interface Theme {
  navBg: string;
  navText: string;
}
const json = <T>(file: string): T => JSON.parse(readFileSync(path.join(dist, file), 'utf8')) as T;

/** What WeChat draws around a page: the title as configured, the way back, and the capsule that nothing may come under. */
export function chromeOf(page: string): string {
  const title = json<Config>(`${page}.json`).navigationBarTitleText ?? json<{ window: Config }>('app.json').window.navigationBarTitleText;
  const theme = json<Record<'light' | 'dark', Theme>>('theme.json');
  const ink = (name: keyof typeof theme) => `--bg: ${theme[name].navBg}; --ink: ${theme[name].navText}`;
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,viewport-fit=cover">
    <meta name="color-scheme" content="light dark"><style>
    :root { ${ink('light')} } @media (prefers-color-scheme: dark) { :root { ${ink('dark')} } }
    html, body { margin: 0; height: 100% } body { display: flex; flex-direction: column; font-family: 'Noto Sans CJK SC', sans-serif }
    .bar { flex: none; position: relative; display: flex; align-items: center; justify-content: center; box-sizing: border-box;
      background: var(--bg); color: var(--ink); font-size: 17px; font-weight: 600 }
    .back { position: absolute; left: 16px; bottom: 16px; width: 10px; height: 10px; border: solid var(--ink); border-width: 0 0 2px 2px; transform: rotate(45deg) }
    .capsule { position: absolute; right: 7px; bottom: 6px; width: 87px; height: 32px; box-sizing: border-box; border: 1px solid #8886; border-radius: 16px;
      display: flex; align-items: center; justify-content: space-evenly }
    .capsule i { width: 16px; height: 16px; box-sizing: border-box; border: 3px solid var(--ink); border-radius: 50% }
    .capsule i:first-child { border-width: 0 0 3px; border-style: dotted; border-radius: 0; height: 10px }
    iframe { flex: 1; width: 100%; min-height: 0; border: 0 }
    </style></head><body><div class="bar">${page === 'home/index' ? '' : '<i class="back"></i>'}<span>${title}</span><div class="capsule"><i></i><i></i></div></div>
    <iframe src="/view/${page}"></iframe></body></html>`;
}

import { existsSync } from 'node:fs';
import { installPackages } from './debian';

/** Chromium without a window's parts: the same engine at half the cost. */
const shell = '/usr/bin/chromium-headless-shell';
const places = [shell, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/** A Chromium on this machine: named by CHROME_PATH, or in a usual place; null when there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROME_PATH;
  if (named) return existsSync(named) ? named : null;
  return places.find((path) => existsSync(path)) ?? null;
}

/** The same. @throws Error with the next step where there is none */
export function requireChromium(): string {
  const found = findChromium();
  if (!found) throw new Error('测试需要浏览器。请安装 Chromium 或 Chrome，或用环境变量 CHROME_PATH 指明它的位置，再运行 npm test。');
  return found;
}

/** The same, installing Debian's where that is possible, the lighter one if there is one. @throws Error with the next step */
export async function needChromium(): Promise<string> {
  if (!process.env.CHROME_PATH && !existsSync(shell)) {
    await installPackages(['chromium-headless-shell', 'fonts-noto-cjk']).catch((error: Error) => console.log(error.message));
    if (!findChromium()) await installPackages(['chromium', 'fonts-noto-cjk']);
  }
  return requireChromium();
}

/** Flags under which a headless Chromium asks nothing of the outside. */
export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

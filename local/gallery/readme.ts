import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags, needChromium } from '../chromium';
import { takeGallery } from './gallery';
import type { Look } from './looks';
import { scenes } from './scenes';

/** What the README shows: what a holder is told before issuing, the code, and what a verifier reads. */
const shown = [
  ['holder/ask/index', '没有记录'],
  ['holder/code/index', '亮码'],
  ['verifier/view/index', '没有记录'],
] as const;
const look: Look = { name: 'readme', width: 375, height: 812, mode: 'normal' };
const GAP = 24;

/**
 * Takes the README's picture: three screens of the mini-program side by side, as PNG in `file`.
 * @throws Error when a page threw, or showed what a picture should not
 */
export async function takeReadmePicture(file: string): Promise<void> {
  const chosen = shown.map(([page, name]) => {
    const scene = scenes.find((one) => one.page === page && one.name === name);
    if (!scene) throw new Error(`no scene ${page} ${name}`);
    // The README has room for a screen, not for a page's whole length.
    return { ...scene, screen: true };
  });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'readme-'));
  try {
    const shots = await takeGallery(chosen, ['weapp'], folder, () => undefined, [look]);
    const wrong = shots.flatMap(({ complaints, pictures }) => [...complaints, ...pictures.flatMap(({ faults }) => faults)]);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    const screens = shots.flatMap(({ pictures }) => pictures.map((picture) => readFileSync(path.join(folder, picture.file), 'base64')));
    await compose(screens, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compose(screens: string[], file: string): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  const browser = await chromium.launch({ executablePath: await needChromium(), args: chromiumFlags });
  try {
    const width = screens.length * (look.width + GAP) + GAP;
    const page = await browser.newPage({ viewport: { width, height: look.height + 2 * GAP } });
    const images = screens.map((png) => `<img width="${look.width}" height="${look.height}" src="data:image/png;base64,${png}">`);
    await page.setContent(
      `<style>body { margin: ${GAP}px; display: flex; gap: ${GAP}px; background: #e6e9ea } img { border-radius: 12px }</style>${images.join('')}`,
    );
    await page.screenshot({ path: file });
  } finally {
    await browser.close();
  }
}

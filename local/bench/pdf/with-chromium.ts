import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../chromium';
import type { Content } from './content';
import { html } from './html';
import { repeat } from './repeat';
import { treeMemory } from './tree-memory';

// Runs alone: the same content, printed by a headless Chromium; cold is the browser's start and the first document.
const [, , file, times, fonts] = process.argv;

async function main(): Promise<void> {
  const { layout } = JSON.parse(readFileSync(file!, 'utf8')) as Content;
  const dir = mkdtempSync(join(tmpdir(), 'print-'));
  const page = join(dir, 'report.html');
  writeFileSync(page, html(layout, fonts!));
  const loaded = performance.now();
  const server = await chromium.launchServer({ executablePath: findChromium()!, args: chromiumFlags });
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, treeMemory(server.process().pid!))), 50);
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const figures = await repeat(async () => {
      const tab = await browser.newPage();
      await tab.goto(pathToFileURL(page).href);
      const pdf = await tab.pdf({ preferCSSPageSize: true, printBackground: true });
      await tab.close();
      return pdf;
    }, Number(times));
    console.log(JSON.stringify({ ...figures, cold: figures.cold - loaded, peak }));
  } finally {
    clearInterval(watch);
    await server.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
void main();

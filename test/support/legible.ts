import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { opened } from './opened';

const file = '/js/axe.00000000.js';

/** A copy of an app's folder with axe-core in it: from the app's own address a browser reads it once, and its policy allows it. */
export function withAxe(appDir: string) {
  const dir = mkdtempSync(path.join(tmpdir(), 'with-axe-'));
  cpSync(appDir, dir, { recursive: true });
  copyFileSync(require.resolve('axe-core/axe.min.js'), path.join(dir, file));
  return opened({ dir, close: async () => rmSync(dir, { recursive: true }) });
}

/** What axe-core finds wrong on a page of {@link withAxe}, in words; contrast is 4.5:1 for large words too (工信部适老化). */
export async function violationsOf(page: Page, only?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ url: file });
  return page.evaluate(async (rules) => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    const strict = { contrastRatio: { normal: { expected: 4.5 }, large: { expected: 4.5 } } };
    runner.configure({ checks: [{ id: 'color-contrast', options: strict } as axe.Check] });
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await runner.run(document, { runOnly: rules ?? tags, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }, only ?? null);
}

export interface Sizes {
  /** The smallest words, in px. */
  word: number;
  /** Targets less wide or high than so many px, by their words. */
  small: string[];
  /** The rightmost thing, in px. */
  wide: number;
}

/** Computed sizes on the page in sight. @param least how large a target has to be, in px */
export const sizesOf = (page: Page, least: number): Promise<Sizes> =>
  page.evaluate((size) => {
    const all = [...document.querySelectorAll<HTMLElement>('.page *')].filter(
      (e) => e.checkVisibility() && e.getBoundingClientRect().width > 1,
    );
    const withText = all.filter((e) => [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.textContent?.trim()));
    const targets = all.filter((e) => e.matches('button, a, label.tick, input:not(.tick__input)'));
    const tooSmall = targets.filter((e) => Math.min(e.getBoundingClientRect().width, e.getBoundingClientRect().height) < size);
    return {
      word: Math.min(...withText.map((e) => parseFloat(getComputedStyle(e).fontSize))),
      small: tooSmall.map((e) => e.ariaLabel ?? e.textContent),
      wide: Math.max(document.documentElement.scrollWidth, ...withText.map((e) => Math.floor(e.getBoundingClientRect().right))),
    };
  }, least);

import type { Frame } from 'playwright-core';

export interface Seen {
  /** How high the page is when all of it is shown, in px; null while a sheet covers it. */
  length: number | null;
  /** Characters to read. */
  words: number;
  /** What stands beyond the right edge, or is cut off where it can't be scrolled to. */
  outside: string[];
  /** Names of pictures that should keep their proportions and don't. */
  squashed: string[];
}

/** Functions that tsx compiled name themselves by this when they run in a page. */
export const namer = 'globalThis.__name = (given) => given;';

/** Looks at the page on top: how long it is, whether it says anything, what sticks out. */
export const inspect = (frame: Frame): Promise<Seen> =>
  frame.evaluate(async () => {
    const pages = [...document.querySelectorAll<HTMLElement>('.page')].filter((page) => page.getClientRects().length > 0);
    const page = pages[pages.length - 1];
    if (!page) return { length: null, words: 0, outside: [], squashed: [] };
    const all = [...page.querySelectorAll<HTMLElement>('*')].filter((e) => e.getClientRects().length > 0);
    const said = all.filter((e) => [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.textContent?.trim()));
    const edge = document.documentElement.clientWidth;
    const clipped = (e: HTMLElement) => /hidden|clip/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1;
    const wide = said.filter((e) => {
      const box = e.getBoundingClientRect();
      return box.width > 1 && (box.right > edge + 0.5 || box.left < -0.5 || clipped(e));
    });
    const scroller = page.parentElement!;
    const squashed: string[] = [];
    for (const e of page.querySelectorAll<HTMLElement>('img, image[mode=widthFix]')) {
      const picture = new Image();
      picture.src = e.getAttribute('src') ?? '';
      await picture.decode();
      const { width, height } = e.getBoundingClientRect();
      const free = getComputedStyle(e).aspectRatio !== 'auto' || e.localName === 'image';
      if (free && Math.abs((width / height) * (picture.naturalHeight / picture.naturalWidth) - 1) > 0.02)
        squashed.push(e.getAttribute('alt') ?? e.getAttribute('aria-label') ?? '图片');
    }
    return {
      length: page.querySelector('.sheet') ? null : Math.ceil(page.getBoundingClientRect().height),
      words: page.innerText.replace(/\s/g, '').length,
      outside: [
        ...wide.map((e) => e.innerText.trim().slice(0, 30)),
        ...(Math.max(document.documentElement.scrollWidth, scroller.scrollWidth) > edge ? ['页面'] : []),
      ],
      squashed,
    };
  });

/** Elder mode is a class of the page and nothing else, so that one scene serves all looks. */
export const setElder = (frame: Frame, on: boolean): Promise<void> =>
  frame.evaluate((elder) => document.querySelectorAll('.page').forEach((page) => page.classList.toggle('elder', elder)), on);

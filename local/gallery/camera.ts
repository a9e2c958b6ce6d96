import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { inspect, setElder } from './inspect';
import { type Look, safeBottom } from './looks';
import type { Scene } from './stage';

export interface Picture {
  look: Look;
  /** Below the gallery's folder. */
  file: string;
  /** What a picture should not show. */
  faults: string[];
}

/** What a platform gives to be photographed. */
export interface Subject {
  page: Page;
  frame(): Frame;
  /** Makes the screen this large, all of it, bars and all. */
  resize(width: number, height: number): Promise<void>;
  /** Pixels of the screen that belong to the platform's bars. */
  bars(look: Look): number;
}

/** The fewest characters a page that isn't empty says. */
const SILENT = 8;

/** Takes one picture of each look of what stands on the stage. */
export async function photograph(subject: Subject, scene: Scene, looks: Look[], out: string, stem: string): Promise<Picture[]> {
  const session = await subject.page.context().newCDPSession(subject.page);
  const pictures: Picture[] = [];
  for (const look of looks) {
    const file = path.join(stem, `${look.name}.png`);
    mkdirSync(path.join(out, stem), { recursive: true });
    await safeArea(session, safeBottom(look));
    await subject.page.emulateMedia({ colorScheme: look.mode === 'dark' ? 'dark' : 'light' });
    await subject.resize(look.width, look.height);
    await setElder(subject.frame(), look.mode === 'elder');
    const seen = await inspect(subject.frame());
    const height = scene.screen || seen.length === null ? look.height : Math.max(look.height, seen.length + subject.bars(look));
    if (height !== look.height) await subject.resize(look.width, height);
    await subject.page.screenshot({ path: path.join(out, file), animations: 'disabled', caret: 'hide' });
    const faults = [
      ...(seen.words < SILENT ? ['页面是空的'] : []),
      ...(seen.outside.length > 0 ? [`超出屏幕：${[...new Set(seen.outside)].slice(0, 3).join('、')}`] : []),
      ...seen.squashed.map((name) => `图片变形：${name}`),
    ];
    pictures.push({ look, file, faults });
  }
  await setElder(subject.frame(), false);
  await session.detach();
  return pictures;
}

const safeArea = (session: CDPSession, bottom: number): Promise<unknown> =>
  session.send('Emulation.setSafeAreaInsetsOverride' as never, { insets: { bottom } } as never);

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { startDemoCloud } from '../../test/support/phone-cloud';
import { chromiumFlags, needChromium } from '../chromium';
import type { LocalCloud } from '../emulator/cloud';
import { root } from '../paths';
import { photograph, type Picture } from './camera';
import { h5Stage } from './h5';
import { type Look, looksOf } from './looks';
import type { Platform, Scene } from './stage';
import { weappStage } from './weapp/stage';

export interface Shot {
  platform: Platform;
  scene: Scene;
  pictures: Picture[];
  /** What went wrong while it was played: a page threw, or the scene came to no end. */
  complaints: string[];
}

const stages = { h5: h5Stage, weapp: weappStage };

async function shoot(
  browser: Browser,
  cloud: LocalCloud,
  platform: Platform,
  scene: Scene,
  out: string,
  looks: Look[] = looksOf(scene.page, platform),
): Promise<Shot> {
  const shot: Shot = { platform, scene, pictures: [], complaints: [] };
  const { stage, subject, settle, close } = await stages[platform](browser, cloud, (words) => shot.complaints.push(words));
  try {
    await scene.play(stage);
    await settle();
    const stem = path.join(platform, scene.page.replace(/\/index$/, '').replace('/', '-'), scene.name);
    shot.pictures = await photograph(subject, scene, looks, out, stem);
  } catch (error) {
    shot.complaints.push(String(error).split('\n')[0]!);
  } finally {
    await close();
  }
  return shot;
}

/**
 * Plays every scene on the built apps against a cloud of its own, and takes a picture of each in every look.
 * @param out the folder for the pictures, emptied of those platforms before
 * @param looks other than those of the page
 */
export async function takeGallery(
  scenes: Scene[],
  platforms: Platform[],
  out: string,
  tell: (shot: Shot) => void,
  looks?: Look[],
): Promise<Shot[]> {
  const browser = await chromium.launch({ executablePath: await needChromium(), args: chromiumFlags });
  const shots: Shot[] = [];
  try {
    for (const platform of platforms) {
      const dataDir = mkdtempSync(path.join(os.tmpdir(), 'gallery-'));
      const cloud = await startDemoCloud({ dataDir, h5Dir: path.join(root, 'dist/h5') });
      try {
        for (const scene of scenes.filter(({ only = platform }) => only === platform)) {
          shots.push(await shoot(browser, cloud, platform, scene, out, looks));
          tell(shots[shots.length - 1]!);
        }
      } finally {
        await cloud.close();
        rmSync(dataDir, { recursive: true, force: true });
      }
    }
  } finally {
    await browser.close();
  }
  return shots;
}

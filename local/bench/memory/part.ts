import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { testKeys } from '../../../test/support/keys';
import { aStatement } from '../../../test/support/statements';
import { buildCloud } from '../../build/cloud';
import { root } from '../../paths';
import { bundleDocument } from '../bundle-document';
import type { Part } from '../part';
import { contentOf, origin } from '../pdf/content';
import { mega, print } from '../print';

export interface Memory {
  reports: number;
  /** RSS after each tenth of them, bytes. */
  rss: number[];
  /** What is still held when all that nobody refers to has been collected, bytes. */
  live: number[];
  peak: number;
  /** Bytes a report, straight lines through what follows the warm-up (the first three tenths). */
  slope: { rss: number; live: number };
}

/** One instance makes report after report: what it holds must not grow with them. */
export const memory: Part<Memory> = {
  async measure({ dir, quick }) {
    process.env.PUBLIC_ORIGIN = origin;
    const reports = quick ? 200 : 1000;
    const functionsDir = path.join(dir, 'functions');
    await buildCloud(root, functionsDir);
    const script = await bundleDocument(path.join(__dirname, 'loop.ts'), functionsDir);
    // Of ten reports one is long.
    const usual = ['changzhi', 'heihe', 'yongchang', 'wuhai', 'national'].map((jurisdiction) =>
      aStatement({ jurisdiction, records: [{}] }),
    );
    const file = path.join(dir, 'statements.json');
    writeFileSync(file, JSON.stringify([...usual, ...usual.slice(1), (await contentOf(20)).statement]));
    const env = { ...process.env, ...testKeys, PUBLIC_ORIGIN: origin };
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script, file, String(reports), String(reports / 10)], {
      env,
    });
    const { rss, live, peak } = JSON.parse(stdout) as Pick<Memory, 'rss' | 'live' | 'peak'>;
    const slope = (values: number[]): number => slopeOf(values.slice(2)) / (reports / 10);
    return { reports, rss, live, peak, slope: { rss: slope(rss), live: slope(live) } };
  },
  say({ reports, rss, live, peak, slope }) {
    print(
      ['连续制作', ...rss.map((_, i) => String(((i + 1) * reports) / 10))],
      [
        ['常驻内存 MB', ...rss.map(mega)],
        ['回收后仍占用 MB', ...live.map(mega)],
      ],
      [
        `同一个进程里连续制作、签名 ${reports} 份报告（每份换一个名称，每十份一份 20 页），峰值 ${mega(peak)} MB；`,
        `热身（前三成）之后每份：常驻 ${(slope.rss / 1024).toFixed(1)} KB，回收后仍占用 ${(slope.live / 1024).toFixed(2)} KB。对照：函数内存 512 MB；同场的 typst 0.7 随份数增长。`,
      ],
    );
  },
};

/** The slope of the line through these by least squares, a step. */
function slopeOf(values: readonly number[]): number {
  const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;
  const middle = (values.length - 1) / 2;
  const [average, spread] = [mean(values), values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0)];
  return values.reduce((sum, value, i) => sum + (i - middle) * (value - average), 0) / spread;
}

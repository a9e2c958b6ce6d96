import path from 'node:path';
import { measureH5 } from '../../local/bench/sizes/h5';
import { findChromium } from '../../local/chromium';
import { h5Built } from '../support/h5';
import { startDemoCloud } from '../support/phone-cloud';

const executablePath = findChromium();
const ready = h5Built && executablePath !== null;
const told = ready ? test : test.skip;
if (!ready) console.warn('dist/h5 or Chromium is missing: the sizes in a browser are not tested.');

told(
  'a browser loads at most 200 KB until a first-time holder sees the code, and until a scanner sees the verdict',
  async () => {
    const cloud = await startDemoCloud({ h5Dir: path.resolve(__dirname, '../../dist/h5') });
    try {
      const { home, code, verdict } = await measureH5(cloud, executablePath!);
      expect(home.bytes).toBeGreaterThan(10_000);
      expect(home.bytes).toBeLessThan(code.bytes);
      expect(code.bytes).toBeLessThanOrEqual(200_000);
      expect(verdict.bytes).toBeLessThanOrEqual(200_000);
    } finally {
      await cloud.close();
    }
  },
  120_000,
);

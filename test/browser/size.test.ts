import { measureH5 } from '../../local/bench/sizes/h5';
import { requireChromium } from '../../local/chromium';
import { h5Dir } from '../support/browser';
import { startDemoCloud } from '../support/phone-cloud';

test('a browser loads at most 200 KB until a first-time holder sees the code, and until a scanner sees the verdict', async () => {
  const cloud = await startDemoCloud({ h5Dir });
  try {
    const { home, code, verdict } = await measureH5(cloud, requireChromium());
    expect(home.bytes).toBeGreaterThan(10_000);
    expect(home.bytes).toBeLessThan(code.bytes);
    expect(code.bytes).toBeLessThanOrEqual(200_000);
    expect(verdict.bytes).toBeLessThanOrEqual(200_000);
  } finally {
    await cloud.close();
  }
}, 120_000);

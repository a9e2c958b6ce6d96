import { packageSizes, totalOf } from '../../local/bench/sizes/packages';
import { dist } from './harness';

describe('the built mini-program is small', () => {
  const sizes = packageSizes(dist);
  const of = (name: string) => sizes.find((size) => size.name === name)!;

  test('its main package is at most 450 KB', () => {
    expect(of('main').bytes).toBeLessThanOrEqual(450_000);
  });

  test('each package is below 2 MB', () => {
    expect(sizes.length).toBeGreaterThan(5);
    for (const { name, bytes } of sizes) expect([name, bytes < 2_000_000]).toEqual([name, true]);
  });

  test('until the verdict is visible it takes at most 600 KB', () => {
    expect(totalOf([of('main'), of('verifier')]).bytes).toBeLessThanOrEqual(600_000);
  });
});

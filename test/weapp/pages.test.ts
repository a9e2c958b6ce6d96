import type { LocalCloud } from '../../local/emulator/cloud';
import { startDemoCloud } from '../support/phone-cloud';
import { opened, pageCases, type PageWorld, pageWorld, phoneFor } from './pages';
import { routes } from './routes';

describe('every page of the built mini-program on real data', () => {
  let cloud: LocalCloud;
  let world: PageWorld;
  beforeAll(async () => {
    cloud = await startDemoCloud();
    world = await pageWorld(cloud);
  }, 120_000);

  test('the list is complete', () => {
    expect(Object.keys(pageCases).sort()).toEqual(routes().sort());
  });

  test.each(Object.entries(pageCases))(
    '%s: opened, used by hand, killed and restored from its own address',
    async (route, page) => {
      const phone = await opened(world, route, phoneFor(world, page));
      await page.does(phone, world);
      expect(phone.errors).toEqual([]);
      // WeChat opens the page anew with the query it had; memory is gone, storage is not.
      const again = await opened(world, route, phoneFor(world, page, phone.world.storage));
      expect(again.errors).toEqual([]);
    },
    60_000,
  );
});

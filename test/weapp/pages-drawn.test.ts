import type { LocalCloud } from '../../local/emulator/cloud';
import { startDemoCloud } from '../support/phone-cloud';
import { giveDocument } from './document';
import { pageCases, type PageWorld, pageWorld } from './pages';
import { simulator, until } from './simulate';

describe("every page of the built mini-program, drawn by WeChat's template engine on real data", () => {
  let cloud: LocalCloud;
  let world: PageWorld;
  beforeAll(async () => {
    giveDocument();
    cloud = await startDemoCloud();
    world = await pageWorld(cloud);
  }, 120_000);

  test.each(Object.entries(pageCases))(
    '%s',
    async (route, { who, query, sees }) => {
      const phone = simulator(world.line(who));
      if (who === 'verifier') world.kept.forEach((stored, name) => phone.world.storage.set(name, stored));
      const page = phone.open(route, query?.(world));
      await until(() => page.dom.textContent.includes(sees(world)), 15_000);
      page.detach();
    },
    60_000,
  );
});

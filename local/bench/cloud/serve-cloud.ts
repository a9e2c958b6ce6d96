import { schema } from '../../../cloudfunctions/store/schema';
import { type LocalCloud, startLocalCloud } from '../../emulator/cloud';
import { answer } from './child';
import { loadPapers } from './papers';
import { loadReports, loadWorld } from './world';

// Runs as a child of the bench: the local cloud as shipped, file-backed and durable, with a world in it.
let cloud: LocalCloud | undefined;

answer(
  {
    async startCloud({ dir, functionsDir, subjects, env }) {
      Object.assign(process.env, env);
      // The timer is off, so that it strikes no round by chance; the sequencer has a figure of its own.
      cloud = await startLocalCloud({ dataDir: dir, functionsDir, schema, env, timers: false });
      const start = performance.now();
      loadWorld(cloud.database, subjects, cloud.now());
      return { origin: cloud.origin, sdkEnv: cloud.sdkEnv(), loadedMs: performance.now() - start };
    },
    async addReports({ reports, codes }) {
      loadReports(cloud!.database, reports, codes, cloud!.now());
      return null;
    },
    async addPapers({ papers }) {
      Object.assign(process.env, { PUBLIC_ORIGIN: cloud!.origin });
      return loadPapers(cloud!.database, papers);
    },
    async stored({ collection, id }) {
      const found = id === null ? cloud!.database.all(collection).next().value : cloud!.database.get(collection, id);
      return JSON.stringify(found);
    },
    async chain() {
      const start = performance.now();
      const { chained } = (await cloud!.runTimer('jobs')) as { chained: number };
      return { chained, ms: performance.now() - start };
    },
  },
  async () => cloud?.close(),
);

import { schema } from '../../cloudfunctions/store/schema';
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../../local/emulator/cloud';
import { builtFunctions } from './built';
import { testKeys } from './keys';
import { packs } from '../../config/jurisdictions';
import { NOW } from './now';
import { addPublication } from './seed';
import { opened } from './opened';

export { NOW, TODAY } from './now';

/**
 * The local cloud in memory, with the real doors, two workers, fixed keys, and a clock that starts at {@link NOW}. A test file's
 * clouds are closed after its last test. `entered`: the authority of each place has entered itself, so that reports may be issued.
 */
export async function startTestCloud(options: Partial<LocalCloudOptions> & { entered?: boolean } = {}): Promise<LocalCloud> {
  const { env, entered = true, ...others } = options;
  const cloud = await startLocalCloud({
    dataDir: ':memory:',
    functionsDir: options.functionsDir ?? (await builtFunctions()),
    ...{ schema, clock: NOW, demo: true, timers: false, workers: 2 },
    ...others,
    env: { ...testKeys, ...env },
  });
  if (entered) for (const { id } of packs) if (!cloud.database.get('publications', id)) addPublication(cloud, id);
  return opened(cloud);
}

/** Lets the store's own code run in this process against a cloud, as the commands do: through the real SDK. */
export const attachSdk = (cloud: LocalCloud): void => void Object.assign(process.env, cloud.sdkEnv());

import { schema } from '../../cloudfunctions/store/schema';
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../../local/emulator/cloud';
import { builtFunctions } from './built';
import { testKeys } from './keys';
import { NOW } from './now';
import { opened } from './opened';

export { NOW, TODAY } from './now';

/**
 * The local cloud in memory, with the real doors, two workers, fixed keys, and a clock that starts at {@link NOW}. A test file's
 * clouds are closed after its last test.
 */
export async function startTestCloud(options: Partial<LocalCloudOptions> = {}): Promise<LocalCloud> {
  const { env, ...others } = options;
  const cloud = await startLocalCloud({
    dataDir: ':memory:',
    functionsDir: options.functionsDir ?? (await builtFunctions()),
    ...{ schema, clock: NOW, demo: true, timers: false, workers: 2 },
    ...others,
    env: { ...testKeys, ...env },
  });
  return opened(cloud);
}

/** Lets the store's own code run in this process against a cloud, as the commands do: through the real SDK. */
export const attachSdk = (cloud: LocalCloud): void => void Object.assign(process.env, cloud.sdkEnv());

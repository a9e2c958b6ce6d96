import { seedDemo } from '../../local/demo/seed';
import type { LocalCloud, LocalCloudOptions } from '../../local/emulator/cloud';
import type { PhoneOptions } from '../weapp/runtime';
import { attachSdk, startTestCloud } from './cloud';

/** The local cloud with the demo's people, subjects, sheets and attestations, as `npm start` fills it. */
export async function startDemoCloud(options: Partial<LocalCloudOptions> = {}): Promise<LocalCloud> {
  const cloud = await startTestCloud(options);
  attachSdk(cloud);
  await seedDemo(cloud.now());
  return cloud;
}

/** A phone's line to a cloud: the real functions, called as this OPENID. */
export const lineTo =
  (cloud: LocalCloud, openid: string): NonNullable<PhoneOptions['cloud']> =>
  (name, data) =>
    cloud.callFunction({ openid }, name, data);

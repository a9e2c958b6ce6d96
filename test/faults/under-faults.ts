import type { LocalCloud, LocalCloudOptions } from '../../local/emulator/cloud';
import { attachSdk, startTestCloud } from '../support/cloud';
import { type Flow, everyFault, faultModes } from '../support/every-fault';
import { listen, sober } from '../support/said';
import { openChangzhi } from '../support/world';

type Options = Partial<LocalCloudOptions> & {
  /** Makes what all flows share. */
  share?(cloud: LocalCloud): unknown;
  /** Runs before each mode of a flow, and after it. */
  before?(): void;
  after?(flow: Flow, mode: (typeof faultModes)[number]): void;
};

/** Runs each flow in each mode, with every call of it struck; nothing may stand in the log but what is sober. */
export function underFaults(flows: Flow[], { share, before, after, ...options }: Options = {}): void {
  let cloud: LocalCloud;
  beforeAll(async () => {
    cloud = await startTestCloud(options);
    attachSdk(cloud);
    openChangzhi(cloud);
    await share?.(cloud);
  });
  afterAll(() => cloud.close());

  describe.each(flows)('$name', (flow) => {
    test.each(faultModes)(
      '%s at every call',
      async (mode) => {
        const said = listen();
        before?.();
        try {
          // The shortest reads who calls and writes one document.
          expect(await everyFault(cloud, flow, mode)).toBeGreaterThan(1);
          after?.(flow, mode);
        } finally {
          expect((await said.stop()).filter((line) => !sober.test(line))).toEqual([]);
        }
      },
      240_000,
    );
  });
}

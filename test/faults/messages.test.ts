import { templatesEnv } from '../support/messages';
import { cost, messages, send } from './flows/messages';
import { underFaults } from './under-faults';

underFaults(messages, {
  env: templatesEnv,
  before: () => void (cost.lost = 0),
  after(flow, mode) {
    // Of all calls only the claim can cost a message: where it was done, and its answer didn't say so.
    if (flow === send) expect(cost.lost).toBe(mode === 'drop' || mode === 'repeat' ? 1 : 0);
  },
});

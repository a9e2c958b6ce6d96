import type { Publication } from '../../../types/pack';

/** What an authority that enters itself and nothing else has entered. */
export const nothingEntered: Publication = {
  ...{ number: null, from: null, until: null, demo: false, units: [], duties: [] },
  ...{ review: null, leavesOutEnded: null, veryLargeFineFen: null, telephone: null },
};

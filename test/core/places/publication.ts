import type { Publication } from '../../../types/pack';

/** What an authority may enter, nothing entered. */
export const nothing: Publication = {
  number: null,
  from: null,
  until: null,
  demo: false,
  units: [],
  duties: [],
  review: null,
  leavesOutEnded: null,
  veryLargeFineFen: null,
};

export const published = (some: Partial<Publication>): Publication => ({ ...nothing, ...some });

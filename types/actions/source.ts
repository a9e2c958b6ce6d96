import * as v from 'valibot';
import { recordKindCodes } from '../kinds';
import { Day } from '../pack';

/** What a source (数源单位) does for its own unit. */
export const sourceActions = {
  /** The unit's word that its data of a kind under a duty is complete from one day to another. */
  attest: {
    input: v.strictObject({
      jurisdiction: v.string(),
      duty: v.string(),
      unit: v.string(),
      kind: v.picklist(recordKindCodes),
      completeFrom: Day,
      completeTo: Day,
    }),
    output: v.strictObject({ completeFrom: Day, completeTo: Day }),
  },
};

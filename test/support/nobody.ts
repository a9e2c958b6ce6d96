import { testOperator } from './operator';
import type { PhoneOptions } from '../weapp/runtime';

/** What a phone hears when nobody is logged in: for tests of drawing alone. */
export const nobody: NonNullable<PhoneOptions['cloud']> = () => ({
  ok: true,
  data: { operator: testOperator, person: null, subjects: [], staff: null, demo: true },
  now: Date.now(),
});

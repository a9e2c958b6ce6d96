import * as v from 'valibot';
import { Publication } from '../pack';
import { Life } from '../report';
import { ReportNumber } from './holder';

/** What the authority (信用牵头部门) of a jurisdiction does. */
export const authorityActions = {
  /** Enter what puts a pack in force: number, dates, units, duties. `expects`: the version read before, so that no entry is lost. */
  publish: {
    input: v.strictObject({ jurisdiction: v.string(), expects: v.number(), publication: Publication }),
    output: v.strictObject({ version: v.number() }),
  },
  publication: {
    input: v.strictObject({ jurisdiction: v.string() }),
    output: v.strictObject({ version: v.number(), publication: v.nullable(Publication) }),
  },
  revoke: {
    input: v.strictObject({ number: ReportNumber, reason: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(200)) }),
    output: v.strictObject({ life: Life }),
  },
};

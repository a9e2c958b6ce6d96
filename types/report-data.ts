import * as v from 'valibot';
import { Decision, Life, Statement } from './report';
import { Result } from './result';

const told = <S extends v.GenericSchema>(schema: S, words: string) => v.pipe(schema, v.description(words));
const Instant = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What a file of report data names as its shape: another shape gets another number. */
export const REPORT_SCHEMA = 'compliance-code/report/1';

/** What a report says, as data: the payload of a signed file (JWS) that others read without scraping its PDF; docs/protocol.md. */
export const ReportData = v.strictObject({
  typ: v.literal('report'),
  schema: told(v.literal(REPORT_SCHEMA), 'the shape of this payload; refuse one that you do not know'),
  host: told(v.string(), 'host of the service that signed this, where the report is checked as of now'),
  signed: told(Instant, 'epoch ms at which this file was signed: the key must be in use then. The report stood at that moment'),
  flags: told(
    Life.entries.flags,
    'what had happened to its records since the issue when this was signed: added, corrected, repaired, under objection. Ask anew where any stands here',
  ),
  issuerCode: told(
    v.pipe(v.string(), v.regex(/^\d{6}$/)),
    'division code of the issuer, by which the trust list names its keys (GB/T 2260)',
  ),
  result: told(
    v.pick(Result, ['overall', 'fields', 'asOf']),
    'the result in a few words, how many fields say what, and the day up to which all data is complete; null: some was never supplied',
  ),
  cannotProve: told(
    v.array(v.strictObject({ title: v.string(), items: v.array(v.string()) })),
    'what the report cannot prove, and where to ask',
  ),
  statement: told(
    v.strictObject({ ...Statement.entries, decision: v.omit(Decision, ['outcome', 'waiting']) }),
    'the immutable content of the report as issued: money in 分 (fen), days in Asia/Shanghai, instants in epoch ms; a natural person masked',
  ),
});
export type ReportData = v.InferOutput<typeof ReportData>;

import type { RecordKind } from '../../types/kinds';
import type { ViolationRecord } from '../../types/record';
import type { Statement } from '../../types/report';
import { recordKindCodes } from '../../types/kinds';
import { aStatement } from './statements';

/** What sets the records of a kind apart. */
const own: Partial<Record<RecordKind, Partial<ViolationRecord>>> = {
  penalty: { procedureAssumed: true, underObjection: true },
  seriousDishonesty: { list: '某严重失信主体名单' },
  abnormalOperation: { removed: '2026-11-01' },
};

const ofKind = (kind: RecordKind, change: Partial<ViolationRecord> = {}): Partial<ViolationRecord> => ({
  ...{ kind, field: '法院执行', documentNumber: `某${kind}〔2026〕1号`, violation: `${kind}的事由`, content: `${kind}的内容` },
  ...{ categories: [`${kind}的种类`], fineFen: 10_000_000 },
  ...own[kind],
  ...change,
});

/** One statement of all that a report can say: every kind of record, repaired ones listed separately, arrears, fields in each state. */
export function everyStatement(): Statement {
  const statement = aStatement({
    records: recordKindCodes.map((kind) => ofKind(kind)),
    change: { recipient: { name: '某交易中心', uscc: null } },
  });
  const late = aStatement({ completeTo: '2026-06-30' });
  const { listedSeparately, arrears } = aStatement({
    jurisdiction: 'heihe',
    records: [ofKind('penalty', { field: null, repaired: '2026-08-01', documentNumber: '某罚〔2026〕2号' })],
    arrears: (['socialInsurance', 'housingFund'] as const).map((kind, i) => ({
      ...{ id: kind, jurisdiction: 'heihe', subject: 'x', kind, unit: `某${kind}单位`, amountFen: 1_234_567 + i, asOf: '2026-10-31' },
    })),
  }).decision;
  const { decision } = statement;
  const fields = decision.fields.map((field, i) => (i < 5 && field.state === 'clear' ? late.decision.fields[i]! : field));
  return { ...statement, decision: { ...decision, fields, listedSeparately, arrears } };
}

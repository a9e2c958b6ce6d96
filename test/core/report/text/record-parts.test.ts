import { recordName, recordParts } from '../../../../cloudfunctions/core/report/text/record-parts';
import { listedSeparatelyHeading, recordsHeading } from '../../../../cloudfunctions/core/report/text/records-sections';
import { recordKinds, type RecordKind } from '../../../../types/kinds';
import { everyStatement } from '../../../support/every-record';

const { decision } = everyStatement();
const record = (kind: RecordKind) => decision.records.find((line) => line.kind === kind)!;
const labels = (kind: RecordKind) => recordParts(record(kind)).map(([label]) => label);

test.each<[RecordKind, string[]]>([
  ['penalty', ['决定机关', '决定书文号', '决定日期', '领域', '程序', '处罚类别', '违法行为', '处罚内容', '罚款金额', '异议']],
  ['coercive', ['决定机关', '决定书文号', '决定日期', '领域', '强制种类', '强制事由', '强制内容', '涉及金额']],
  ['seriousDishonesty', ['列入机关', '列入文号', '名单', '列入日期', '领域', '列入事由', '罚款金额']],
  ['abnormalOperation', ['列入机关', '列入文号', '列入日期', '移出日期', '领域', '列入原因', '罚款金额']],
  ['criminalJudgment', ['审判机关', '案号', '裁判日期', '领域', '罪名', '裁判结果', '罚金金额']],
])('what is no penalty is not called one: %s', (kind, expected) => expect(labels(kind)).toEqual(expected));

test('what was assumed, repaired or is disputed is said, and money is exact', () => {
  const [repaired] = decision.listedSeparately;
  expect(Object.fromEntries(recordParts(record('penalty')))).toMatchObject({
    ...{ 程序: '普通程序（报送单位未注明，按普通程序列示）', 异议: '异议处理中', 罚款金额: '100,000元' },
  });
  expect(Object.fromEntries(recordParts({ ...repaired!, procedure: 'simple', procedureAssumed: false, fineFen: 0 }))).toMatchObject({
    ...{ 程序: '简易程序', 信用修复: '2026年8月1日已修复', 罚款金额: '0元' },
  });
  expect(recordName(repaired!)).toBe('行政处罚（已修复）');
});

test('a heading says which records stand under it', () => {
  const [repaired] = decision.listedSeparately;
  const judgment = record('criminalJudgment');
  expect(recordsHeading([])).toBe('违法违规记录');
  expect(recordsHeading(decision.records)).toBe(`违法违规记录（${Object.keys(recordKinds).length}条）`);
  expect(listedSeparatelyHeading([repaired!])).toBe('已修复的行政处罚（另行列示1条，不计入）');
  expect(listedSeparatelyHeading([judgment])).toBe('刑事裁判（另行列示1条，不计入）');
  expect(listedSeparatelyHeading([{ ...judgment, repaired: '2026-08-01' }, repaired!, repaired!])).toBe(
    '已修复的行政处罚、刑事裁判（另行列示3条，不计入）',
  );
});

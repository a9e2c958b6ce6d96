import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPenalties } from '../../../cloudfunctions/core/kinds/penalty/read-penalties';
import { readSheet } from '../../../cloudfunctions/core/kinds/read-sheet';
import { readSubjects } from '../../../cloudfunctions/core/kinds/subject/read-subjects';
import { personTag, today } from './penalty-sheet';

const folder = join(__dirname, '../../../local/demo/samples');
const sample = (name: string) => readFileSync(join(folder, name));
const expected = JSON.parse(sample('expected.json').toString()) as Record<string, { jurisdiction: string; [figure: string]: unknown }>;

test.each(Object.entries(expected))('%s is read exactly as expected', async (file, { jurisdiction, ...figures }) => {
  const sheet = await readSheet(sample(file), file);
  expect(sheet.template).toBe('penalty');
  const result = readPenalties(sheet, { today, pack: { fieldOf: () => null }, personTag });
  expect(file).toMatch(new RegExp(`^${jurisdiction}-penalties\\.`));
  expect({
    rows: result.rows,
    accepted: result.accepted.length,
    rejected: result.rejected.length,
    duplicates: result.duplicates,
    errors: result.errors,
    simpleProcedure: result.simpleProcedure,
    fineTotalFen: result.fineTotalFen,
    perSubject: result.perSubject,
  }).toEqual(figures);
  expect(result.warnings.filter(({ kind }) => kind === 'unknownColumns')).toEqual([]);
  // The representatives' numbers stand in every row of the file and nowhere in what comes of it.
  expect(JSON.stringify(result)).not.toMatch(/110101\d{11}[\dX]/);
});

test('subjects.csv is read whole', async () => {
  const sheet = await readSheet(sample('subjects.csv'), 'subjects.csv');
  expect(sheet.template).toBe('subject');
  const result = readSubjects(sheet, { today });
  expect({ ...result, accepted: result.accepted.length }).toEqual({
    rows: 150,
    accepted: 150,
    rejected: [],
    duplicates: [],
    errors: [],
    warnings: [],
  });
  expect(result.accepted[0]).toEqual({
    row: 2,
    key: '912311002RYG8UCP6U',
    uscc: '912311002RYG8UCP6U',
    name: '黑河示例周伟餐饮管理有限公司',
    kind: 'company',
    representative: '陈艳',
    representativeIdNumber: '110101190608082196',
    founded: '2022-04-21',
    division: '231100',
    address: '黑河示例路149号',
    status: 'cancelled',
  });
});

test('what a place asks sources not to send is accepted, and said so', async () => {
  const sheet = await readSheet(sample('wuhai-penalties.xlsx'), 'wuhai-penalties.xlsx');
  const result = readPenalties(sheet, {
    today,
    pack: { fieldOf: () => null, shouldOmit: ['simpleProcedure', 'noPenaltyDecision'] },
    personTag,
  });
  expect(result.accepted).toHaveLength(112);
  expect(result.warnings).toContainEqual({ kind: 'shouldOmit', what: 'simpleProcedure', rows: 23 });
});

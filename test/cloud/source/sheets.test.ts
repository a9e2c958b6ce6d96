import type { QuarantineDoc } from '../../../cloudfunctions/store/documents';
import { sheetKinds } from '../../../types/actions/source';
import * as seed from '../../support/seed';
import { organ } from '../../support/sheets';
import { sourceDesk } from '../../support/source-desk';

const desk = sourceDesk();
const { all, of, submit, preview } = desk;

describe.each(['penalty', 'coercive', 'seriousDishonesty', 'abnormalOperation', 'criminalJudgment'] as const)('a sheet of %s', (kind) => {
  test('is shown, stored, and then in the report; sent twice it changes nothing', async () => {
    expect(await desk.source.call('source', 'previewSheet', of(kind, {}))).toMatchObject({
      template: kind,
      rows: 1,
      accepted: 1,
      errors: [],
    });
    expect(all('records')).toEqual([]);
    const first = await submit(kind, {});
    expect(first).toMatchObject({ outcome: 'stored', batch: { state: 'done', rows: 1, accepted: 1, stored: 1, done: 1, of: 1 } });
    expect((await preview()).records).toMatchObject([{ kind, fields: ['市场监管'], organ: organ.ORGAN }]);
    const before = all('records');
    expect(await submit(kind, {})).toEqual({ outcome: 'knownFile', batch: first.batch });
    // The same row in another file.
    expect((await submit(kind, {}, { REMARK: '再报', BZ: '再报' })).batch).toMatchObject({ rows: 2, accepted: 0, duplicates: 2 });
    expect(all('records')).toEqual(before);
  });

  test('of a subject that is not registered waits, and clouds nobody else', async () => {
    const [field] = kind === 'penalty' ? ['CF_XDR_SHXYM'] : ['USCC'];
    const other = seed.newUscc();
    expect((await submit(kind, { [field!]: other })).batch).toMatchObject({ quarantined: 1, accepted: 1, stored: 0 });
    expect(all<QuarantineDoc>('quarantine')).toMatchObject([{ kind, why: 'subject', waiting: true, mayConcern: `u:${other}` }]);
    expect((await preview()).records).toEqual([]);
  });
});

test.each([
  ['no file', '', 'BAD_INPUT'],
  ['no base64', '表', 'BAD_INPUT'],
  ['some file', Buffer.from('%PDF-1.7').toString('base64'), 'SHEET_NOT_XLSX'],
  ['no headings', Buffer.from('a,b\n1,2').toString('base64'), 'SHEET_NO_HEADINGS'],
  ['over 4 MB', 'A'.repeat(5_592_412), 'BAD_INPUT'],
])('%s is refused', async (_, content, code) =>
  expect(await desk.source.refused('source', 'previewSheet', { fileName: 'a.csv', content })).toBe(code),
);

test('a sheet of 4 MB goes through the door and is read in one call', async () => {
  const rows = Array.from({ length: 6_000 }, (_, i) => ({ NUMBER: `长强〔2026〕${i}号`, CONTENT: '封'.repeat(140) }));
  const file = of('coercive', ...rows);
  expect(file.content.length).toBeGreaterThan((4_000_000 * 4) / 3);
  expect(await desk.source.call('source', 'previewSheet', file)).toMatchObject({ rows: 6_000, accepted: 6_000 });
});

test.each(sheetKinds)('the template of %s comes as an XLSX the product knows', async (template) => {
  const { fileName, content } = await desk.source.call('source', 'getTemplate', { template });
  expect(fileName).toMatch(/报送模板\.xlsx$/);
  expect(await desk.source.refused('source', 'previewSheet', { fileName, content })).toBe('SHEET_EMPTY');
});

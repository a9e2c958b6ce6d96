import { invented } from './invented';
import { packs } from '../../../config/jurisdictions';
import { decideFields } from '../../../cloudfunctions/core/report/decide/decide-fields';
import { recordParts } from '../../../cloudfunctions/core/report/text/record-parts';
import { recordsSection } from '../../../cloudfunctions/core/report/text/records-sections';
import { readSheet } from '../../../cloudfunctions/core/kinds/read-sheet';
import type { RecordRow } from '../../../cloudfunctions/core/kinds/shared/record-row';
import { sheets } from '../../../cloudfunctions/core/kinds/sheets';
import { orderRows } from '../../../cloudfunctions/intake/order-rows';
import { mergeContent, recordId, toContent } from '../../../cloudfunctions/intake/to-record';
import type { Content } from '../../../cloudfunctions/runtime/record-content';
import type { Pack } from '../../../types/pack';

// An entry of any kind that stands until it is removed shows in every period in which it stood, though no line of the product names this kind.
const uscc = '91350100M000100Y43';
const period = { from: '2024-01-01', to: '2026-11-20' };
const changzhi = packs.find((p) => p.id === 'changzhi')!;
const unit = '市市场监督管理局';
const recordKindsRule = { value: [invented], clause: '一' };
// So that only the period decides.
const displayEnded = { value: 'counted' as const, clause: '一' };
const duty = changzhi.duties.find((d) => d.units.includes(unit))!;
const pack: Pack = {
  ...changzhi,
  kindWords: { 信用承诺违约: invented },
  duties: [{ ...duty, kinds: ['信用承诺违约'] }],
  rules: { ...changzhi.rules, recordKinds: recordKindsRule, displayEnded },
};
const field = duty.serves[0]!;

type Cells = Record<string, string>;
async function recordsOf(...rows: Cells[]): Promise<Map<string, Content>> {
  const all = rows.map((row) => ({ NAME: '示例有限公司', USCC: uscc, ORGAN: unit, ORGAN_CODE: '11350100M000100013', ...row }) as Cells);
  const { columns } = sheets[invented].template;
  const lines = [columns.map(({ heading }) => heading), ...all.map((row) => columns.map(({ code }) => row[code] ?? ''))];
  const sheet = await readSheet(new TextEncoder().encode(lines.map((cells) => cells.join(',')).join('\n')), 'a.csv');
  expect(sheet.template).toBe(invented);
  const options = { today: period.to, pack: { fieldOf: () => null }, personTag: () => '' };
  const reading = sheets[invented].read(sheet, options);
  expect(reading.errors).toEqual([]);
  const records = new Map<string, Content>();
  for (const row of orderRows(reading.accepted).rows as RecordRow[]) {
    const id = recordId('changzhi', row);
    const content = toContent(row, 'changzhi', unit, uscc);
    const before = records.get(id);
    records.set(id, before ? mergeContent(before, row, content) : content);
  }
  return records;
}

const attestations = [{ duty: `changzhi/${duty.row}`, unit, kind: invented, completeFrom: '2000-01-01', completeTo: period.to }];
function decide(records: Map<string, Content>) {
  const found = [...records].map(([id, content]) => ({ id, version: 1, ...content }));
  const asked = { pack, publication: null, subject: { uscc, name: '示例有限公司' }, fields: [field], period, today: period.to };
  return decideFields(asked, { records: found, attestations, quarantine: [], arrears: [] });
}

const entry = (change: Cells = {}): Cells => ({
  NUMBER: '示信违〔2020〕1号',
  DECIDED: '2020-01-01',
  VIOLATION: '未履行信用承诺',
  ...change,
});
const removal = (day: string): Cells => entry({ VIOLATION: '', REMOVED: day });

test.each([
  ['in force since before the period', [entry()], true],
  ['removed within it', [entry(), removal('2024-01-01')], true],
  ['removed within it, told before the entry', [removal('2026-11-01'), entry()], true],
  ['removed before it', [entry(), removal('2023-12-31')], false],
  ['removed before it, entry and removal in one row', [entry({ REMOVED: '2023-12-31' })], false],
  ['entered on its last day', [entry({ DECIDED: '2026-11-20' })], true],
] as [string, Cells[], boolean][])('an entry %s: %p', async (_, rows, shows) => {
  const decision = decide(await recordsOf(...rows));
  expect(decision.records.map(({ kind }) => kind)).toEqual(shows ? [invented] : []);
  expect(decision.fields[0]).toMatchObject(
    shows
      ? { state: 'hasRecords', words: '有1条违法违规记录' }
      : { state: 'clear', words: '信用承诺违约：未查到记录（截至2026年11月20日）' },
  );
});

test('it reads in its own words', async () => {
  const decision = decide(await recordsOf(entry()));
  const labels = recordParts(decision.records[0]!).map(([label]) => label);
  expect(labels).toEqual(['认定机关', '认定文号', '认定日期', '领域', '违约事由']);
  const [block] = recordsSection(decision).blocks;
  const [row] = block!.kind === 'table' ? block!.rows : [];
  expect(row!.map(({ text }) => text)).toEqual(expect.arrayContaining(['信用承诺违约', '违约事由：未履行信用承诺']));
});

test('a row that tells of nothing but a removal says nothing of its entry', async () => {
  const [removed] = await recordsOf(removal('2026-08-01'));
  expect(removed![1]).toMatchObject({ removed: '2026-08-01', violation: '', content: '列入信用承诺违约' });
});

import { readSheet } from '../../../cloudfunctions/core/kinds/read-sheet';
import { columnsToFill, templateNotes } from '../../../cloudfunctions/core/sheet/template-notes';
import { templates } from '../../../cloudfunctions/core/kinds/sheets';
import { writeTemplate } from '../../../cloudfunctions/core/sheet/write-template';
import { workbook } from './archive';
import { exampleOf, readAny, sheetWith, templateOf } from './own-templates';

const ids = templates.map(({ id }) => id).filter((id) => id !== 'subject');

describe.each(ids)('%s', (id) => {
  test('its own template is read back as itself, and is empty', async () => {
    const bytes = await writeTemplate(templateOf(id));
    const sheet = await readSheet(bytes, `${id}.xlsx`);
    expect(sheet.template).toBe(id);
    expect(sheet.rows).toHaveLength(1);
    expect(() => readAny(sheet)).toThrow(expect.objectContaining({ code: 'SHEET_EMPTY' }));
  });

  test('its examples, typed under its headings as it has them, make one good row', async () => {
    const headings = (await readSheet(await writeTemplate(templateOf(id)), 'a.xlsx')).rows[0]!.cells;
    const example = columnsToFill(templateOf(id)).map((column) => column.example ?? '');
    const filled = await readSheet(workbook([headings, example]), 'a.xlsx');
    expect(filled.template).toBe(id);
    expect(readAny(filled)).toMatchObject({ rows: 1, rejected: [], errors: [], accepted: [{ row: 2 }] });
  });

  test('every column has its note, and no older one is asked for', () => {
    const notes = templateNotes(templateOf(id));
    for (const { needed, format } of notes) expect([needed, format].every((words) => words.length > 1)).toBe(true);
    for (const [i, column] of columnsToFill(templateOf(id)).entries()) if (column.required) expect(notes[i]!.needed).toMatch(/^必填/);
    expect(notes.map(({ heading }) => heading)).not.toEqual(expect.arrayContaining(['时间戳', '处罚名称', '处罚结果']));
  });

  test('headings in any order, without the optional columns, with titles above, are recognised', async () => {
    const needed = columnsToFill(templateOf(id)).filter((c) => c.required || c.example);
    const example = exampleOf(id);
    const rows = [
      [`某单位${templateOf(id).title}汇总表`],
      [],
      needed.map((c) => c.heading).reverse(),
      needed.map((c) => example[c.code]!).reverse(),
    ];
    const sheet = await readSheet(workbook(rows), 'a.xlsx');
    expect(sheet.template).toBe(id);
    expect(readAny(sheet).accepted).toHaveLength(1);
  });

  test('each required cell left empty is refused by its column', () => {
    for (const { code, heading } of columnsToFill(templateOf(id)).filter((c) => c.required)) {
      const { errors } = readAny(sheetWith(id, [{ ...exampleOf(id), [code]: ' ' }]));
      expect(errors).toContainEqual({ row: 2, column: heading, rule: 'required' });
    }
  });

  test('each required column left out refuses the sheet', () => {
    for (const { code } of columnsToFill(templateOf(id)).filter((c) => c.required)) {
      const { rows, template } = sheetWith(id, [exampleOf(id)]);
      const place = columnsToFill(templateOf(id)).findIndex((c) => c.code === code);
      const without = { template, rows: rows.map(({ number, cells }) => ({ number, cells: cells.filter((_, i) => i !== place) })) };
      expect(() => readAny(without)).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^SHEET_(MISSING_COLUMN|NO_HEADINGS)$/) }),
      );
    }
  });
});

test('no two templates share a heading that would make one be taken for the other', () => {
  for (const own of templates) {
    const headings = columnsToFill(own).map(({ heading }) => heading);
    for (const other of templates.filter(({ id }) => id !== own.id)) {
      const signature = other.columns.filter(({ code }) => other.signature.includes(code));
      const taken = headings.filter((heading) => signature.some((column) => column.heading === heading));
      expect([own.id, other.id, taken.length < 2]).toEqual([own.id, other.id, true]);
    }
  }
});

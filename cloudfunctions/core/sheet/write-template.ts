import writeWorkbook, { type SheetData } from 'write-excel-file/universal';
import type { Template } from './template';
import { columnsToFill, templateNotes } from './template-notes';

const bold = { fontWeight: 'bold' as const, wrap: true };
const head = (value: string) => ({ value, ...bold });
const cell = (value: string) => ({ value, type: String, wrap: true, format: '@' });

/**
 * Writes a template to download: a sheet with the headings alone, and a sheet of notes (填写说明). Every cell is text, so that a spreadsheet
 * keeps codes and dates as typed. The examples stand in the notes: nobody submits one by mistake.
 *
 * @returns The bytes of an XLSX, which `readSheet` recognises as this template.
 */
export async function writeTemplate(template: Template): Promise<Uint8Array> {
  const columns = columnsToFill(template);
  const notes: SheetData = [
    [head('列名'), head('是否必填'), head('格式'), head('示例')],
    ...templateNotes(template).map(({ heading, needed, format, example }) => [heading, needed, format, example].map(cell)),
    [],
    [cell('请填在“数据”表里，保留表头这一行；列的先后可以调整，不用的选填列可以删去。')],
    [cell('一行一个当事人：一份决定涉及两个当事人的，写两行。')],
  ];
  const widths = columns.map(({ heading }) => ({ width: Math.min(36, Math.max(12, heading.length * 2)) }));
  const { toBlob } = writeWorkbook([
    {
      sheet: '数据',
      data: [columns.map(({ heading, required }) => head(required ? `${heading}*` : heading))],
      columns: widths,
      stickyRowsCount: 1,
    },
    { sheet: '填写说明', data: notes, columns: [{ width: 36 }, { width: 36 }, { width: 44 }, { width: 44 }] },
  ]);
  return new Uint8Array(await (await toBlob()).arrayBuffer());
}

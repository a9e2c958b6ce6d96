import writeWorkbook from 'write-excel-file/universal';

/** Every cell is text: what begins with = + - @ stays a word and never becomes a formula. */
const cell = (value: string) => ({ value, type: String, format: '@' });

/** Writes rows under headings as XLSX, to be read by people. */
export async function writeTable(sheet: string, headings: readonly string[], rows: readonly string[][]): Promise<Uint8Array> {
  const width = (at: number): number => Math.max(...[headings, ...rows.slice(0, 100)].map((row) => [...row[at]!].length * 1.6));
  const { toBlob } = writeWorkbook([
    {
      sheet,
      data: [headings.map((value) => ({ ...cell(value), fontWeight: 'bold' as const })), ...rows.map((row) => row.map(cell))],
      columns: headings.map((_, at) => ({ width: Math.min(48, Math.max(12, width(at))) })),
      stickyRowsCount: 1,
    },
  ]);
  return new Uint8Array(await (await toBlob()).arrayBuffer());
}

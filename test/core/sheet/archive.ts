import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from '../../../cloudfunctions/core/sheet/crc32';

/** A part of an archive under test; what is not given is computed honestly. */
export interface Part {
  name: string;
  /** Inflated content; or `packed`, deflated already, with `size` and `crc`. */
  content?: Uint8Array | string;
  packed?: Uint8Array;
  method?: number;
  size?: number;
  crc?: number;
  flags?: number;
  /** Points at another part's data instead of having its own. */
  sameAs?: number;
}

/** Writes a ZIP byte by byte, so that it can lie. */
export function archive(parts: readonly Part[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const places: number[] = [];
  let at = 0;
  parts.forEach((part, i) => {
    const content = typeof part.content === 'string' ? strToU8(part.content) : part.content;
    const method = part.method ?? 8;
    const data = part.packed ?? (method === 8 ? deflateSync(content!) : content!);
    const name = strToU8(part.name);
    const head = new DataView(new ArrayBuffer(30));
    head.setUint32(0, 0x04034b50, true);
    head.setUint16(6, part.flags ?? 0, true);
    head.setUint16(8, method, true);
    head.setUint16(26, name.length, true);
    places.push(part.sameAs === undefined ? at : places[part.sameAs]!);
    if (part.sameAs === undefined) {
      chunks.push(new Uint8Array(head.buffer), name, data);
      at += 30 + name.length + data.length;
    }
    const entry = new DataView(new ArrayBuffer(46));
    entry.setUint32(0, 0x02014b50, true);
    entry.setUint16(8, part.flags ?? 0, true);
    entry.setUint16(10, method, true);
    entry.setUint32(16, part.crc ?? (content ? crc32(content) : 0), true);
    entry.setUint32(20, data.length, true);
    entry.setUint32(24, part.size ?? content?.length ?? 0, true);
    entry.setUint16(28, name.length, true);
    entry.setUint32(42, places[i]!, true);
    directory.push(new Uint8Array(entry.buffer), name);
  });
  const length = directory.reduce((sum, chunk) => sum + chunk.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, parts.length, true);
  end.setUint16(10, parts.length, true);
  end.setUint32(12, length, true);
  end.setUint32(16, at, true);
  return Buffer.concat([...chunks, ...directory, new Uint8Array(end.buffer)]);
}

export const sheetXml = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
const styles = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';

/** The parts of a workbook of one or more worksheets (their XML). Style 1 is a date. */
export function workbookParts(sheets: readonly string[], properties = ''): Part[] {
  const ids = sheets.map((_, i) => i + 1);
  return [
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: `<workbook><workbookPr ${properties}/><sheets>${ids.map((i) => `<sheet name="s${i}" sheetId="${i}" r:id="r${i}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${ids.map((i) => `<Relationship Id="r${i}" Type="${type}" Target="worksheets/s${i}.xml"/>`).join('')}<Relationship Id="st" Type="${styles}" Target="styles.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', content: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>' },
    ...sheets.map((content, i) => ({ name: `xl/worksheets/s${i + 1}.xml`, content })),
  ];
}

const letters = (i: number): string => (i < 26 ? '' : letters(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26));
const escaped = (text: string) => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);

/** A cell's XML: text, or `{ n }` a number as spelt, `{ d }` a date's serial. */
export type TestCell = string | { n: string } | { d: string };

/** One row's XML. */
export const rowXml = (number: number, cells: readonly TestCell[]) =>
  `<row r="${number}">${cells
    .map((cell, i) => {
      const at = `r="${letters(i)}${number}"`;
      if (typeof cell === 'string') return cell && `<c ${at} t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
      return 'n' in cell ? `<c ${at}><v>${cell.n}</v></c>` : `<c ${at} s="1"><v>${cell.d}</v></c>`;
    })
    .join('')}</row>`;

/** A workbook of one worksheet, row 1 first. */
export const workbook = (rows: readonly (readonly TestCell[])[], properties = '') =>
  archive(workbookParts([sheetXml(rows.map((cells, i) => rowXml(i + 1, cells)).join(''))], properties));

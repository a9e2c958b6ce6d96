import { AppError } from '../../../types/errors';
import type { SheetLimits } from './limits';

const piece = 1 << 20;
const overlap = 64;
// One character a byte, whatever the bytes.
const latin1 = new TextDecoder('latin1');
// Attribute names that only end in r are left out, and the declaration of a namespace r that Excel writes into every worksheet; any other
// prefix, quote or spacing before the name is not.
const addresses = /(?<![\w.-]|xmlns:)r\s*=\s*(?:"([^"]{0,40})|'([^']{0,40}))|<(?:[^\s<>/:]{1,20}:)?row(?=[\s/>])/g;

/**
 * Refuses a worksheet whose rows or cells name addresses far out: a reader fills the gap before them with empty cells, so a few bytes
 * could cost all memory. Looks at every `r="…"`, wherever it stands, so that no odd spelling of the XML hides one.
 *
 * @param part An XML part; one without a `sheetData` element holds no rows and passes.
 * @throws SHEET_TOO_LARGE beyond the limits on rows or rows × columns; SHEET_MALFORMED on an address that is none.
 */
export function checkExtent(part: Uint8Array, limits: SheetLimits): void {
  let [last, tags, columns, rows] = [0, 0, 0, false];
  for (let at = 0; at < part.length; at += piece) {
    const text = latin1.decode(part.subarray(at, at + piece + overlap));
    rows ||= text.includes('sheetData');
    for (const found of text.matchAll(addresses)) {
      // What begins in the overlap is seen whole at the start of the next piece.
      if (found.index >= piece) break;
      const address = found[1] ?? found[2];
      if (address === undefined) {
        tags += 1;
        continue;
      }
      const known = /^([A-Z]{0,3})(\d{0,7})$/.exec(address);
      if (!known && !rows) continue;
      if (!known) throw new AppError('SHEET_MALFORMED', 'xlsx: an address that is none');
      let column = 0;
      for (const letter of known[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
      columns = Math.max(columns, column);
      last = Math.max(last, Number(known[2]));
    }
  }
  // Rows without a number follow those with one, so the sum bounds what a reader lays out.
  if (rows && (Math.max(last, tags) > limits.rows || (last + tags) * columns > limits.cells))
    throw new AppError('SHEET_TOO_LARGE', `xlsx: extent ${last} or ${tags} rows × ${columns}`, {
      hint: '表格的范围太大。请只复制有数据的区域到一个新表格，或按月份拆成几份，再分别上传。',
    });
}

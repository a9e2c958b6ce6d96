import { strFromU8, strToU8, zipSync } from 'fflate';
import { AppError } from '../../../types/errors';
import { checkExtent } from './check-extent';
import { checkStrings } from './check-strings';
import { inflateEntry } from './inflate-entry';
import type { SheetLimits } from './limits';
import { zipEntries } from './zip-entries';

const workbook = 'xl/workbook.xml';

/** An archive that holds only checked parts, uncompressed, and whether its workbook counts dates from 1904. */
interface SafeXlsx {
  bytes: Uint8Array;
  date1904: boolean;
}

/**
 * Inflates the XML parts of an XLSX within the limits and packs them anew, so that the reader behind sees honest sizes, one directory and
 * no extent larger than the limits, whatever the file claimed. Pictures and macros are left behind, never inflated.
 *
 * @throws SHEET_BOMB, SHEET_MALFORMED, SHEET_TOO_LARGE as the parts deserve; SHEET_NOT_XLSX when it is some other archive or encrypted.
 */
export function safeXlsx(bytes: Uint8Array, limits: SheetLimits): SafeXlsx {
  const parts: Record<string, Uint8Array> = {};
  let left = limits.inflated;
  let date1904 = false;
  for (const entry of zipEntries(bytes, limits.entries)) {
    if (!entry.name.endsWith('.xml') && !entry.name.endsWith('.xml.rels')) continue;
    let part = inflateEntry(entry, left, limits);
    left -= part.length;
    if (entry.name === workbook) {
      // xsd:boolean spells true in two ways; the reader knows one and would be four years off with the other.
      const text = strFromU8(part).replace(/\bdate1904\s*=\s*(["'])\s*true\s*\1/, 'date1904="1"');
      date1904 = /\bdate1904\s*=\s*["']1["']/.test(text);
      part = strToU8(text);
    }
    // Whatever its name: the workbook says which part is a sheet.
    checkExtent(part, limits);
    checkStrings(part, limits);
    parts[entry.name] = part;
  }
  if (!parts[workbook]) throw new AppError('SHEET_NOT_XLSX', 'zip: no workbook inside');
  return { bytes: zipSync(parts, { level: 0 }), date1904 };
}

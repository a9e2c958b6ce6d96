import { AppError } from '../../../types/errors';

/** One part of an archive as its central directory describes it; `data` is still compressed. */
export interface ZipEntry {
  name: string;
  method: 0 | 8;
  size: number;
  crc: number;
  data: Uint8Array;
}

const broken = (what: string) => new AppError('SHEET_MALFORMED', `zip: ${what}`);

/** The end record is 22 bytes and at most a 65,535-byte comment from the end. */
function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw broken('no end record, the file is cut short');
}

/**
 * Lists the parts of a ZIP archive from its central directory, as spreadsheets do, without inflating anything.
 *
 * @throws SHEET_BOMB with more than `most` parts; SHEET_NOT_XLSX when a part is encrypted; SHEET_MALFORMED when the directory or a part
 *   lies outside the file, ZIP64 is used (nothing under 4 GB needs it) or a part uses a compression other than deflate.
 * @see APPNOTE.TXT 4.3
 */
export function zipEntries(bytes: Uint8Array, most: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endRecord(view);
    const count = view.getUint16(end + 10, true);
    if (count > most) throw new AppError('SHEET_BOMB', `zip: ${count} parts`);
    let at = view.getUint32(end + 16, true);
    const entries: ZipEntry[] = [];
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) throw broken('directory entry missing');
      const method = view.getUint16(at + 10, true);
      const [packed, size, local] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint32(at + 42, true)];
      const nameLength = view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      if (view.getUint16(at + 8, true) & 1)
        throw new AppError('SHEET_NOT_XLSX', 'zip: encrypted part', { hint: '文件有密码保护，无法读取。请去掉密码，另存为XLSX后再上传。' });
      if (method !== 0 && method !== 8) throw broken(`compression ${method}`);
      if (view.getUint32(local, true) !== 0x04034b50) throw broken('part header missing');
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (start + packed > bytes.length) throw broken('part lies outside the file');
      entries.push({ name, method, size, crc: view.getUint32(at + 16, true), data: bytes.subarray(start, start + packed) });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw broken('directory lies outside the file');
    throw error;
  }
}

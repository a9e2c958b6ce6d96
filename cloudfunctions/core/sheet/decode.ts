import { AppError } from '../../../types/errors';

const marks = { 'utf-8': [0xef, 0xbb, 0xbf], 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] };

const decoded = (label: string, bytes: Uint8Array): string | null => {
  try {
    // The decoder drops a byte order mark of its own encoding.
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * Turns the bytes of a text file into text: UTF-16 or UTF-8 when a byte order mark says so, else UTF-8 if every byte fits it, else GB18030
 * (which contains GBK and GB2312). Chinese in GB18030 practically never happens to be valid UTF-8, so the order is sound.
 *
 * @throws SHEET_ENCODING when no encoding fits, or the text has NUL characters: a binary file, or UTF-16 without its mark.
 */
export function decode(bytes: Uint8Array): string {
  const marked = Object.entries(marks).find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  const text = marked ? decoded(marked, bytes) : (decoded('utf-8', bytes) ?? decoded('gb18030', bytes));
  if (text === null || text.includes('\0')) throw new AppError('SHEET_ENCODING', 'neither UTF-8, GB18030 nor marked UTF-16');
  return text;
}

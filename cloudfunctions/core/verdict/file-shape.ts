import type { FileShape } from './decide-verdict';

/** 永昌: at most 5M; 5 × 1024 × 1024 bytes, inclusive. */
export const FILE_LIMIT = 5 * 1024 * 1024;
/**
 * No original is larger, see `pdf/`: so nobody need send more of a file than this to have it judged, and one call holds it
 * (a call carries 6 MB, base64 and all).
 */
export const ORIGINAL_LIMIT = 3 * 1024 * 1024;

/** What can be told of a file before anything of it is looked up. @param head its first bytes @param size of the whole, in bytes */
export function fileShape(head: Uint8Array, size: number): FileShape {
  if (size > FILE_LIMIT) return 'tooLarge';
  return [...'%PDF-'].every((char, i) => head[i] === char.charCodeAt(0)) ? 'pdf' : 'notPdf';
}

/** Whether a file begins as a signed file of data does, and is no larger than one. @param size of the whole, in bytes */
export const isData = (head: Uint8Array, size: number): boolean => size <= ORIGINAL_LIMIT && head[0] === '{'.charCodeAt(0);

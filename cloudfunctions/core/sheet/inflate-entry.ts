import { Inflate } from 'fflate';
import { AppError } from '../../../types/errors';
import { crc32 } from './crc32';
import type { SheetLimits } from './limits';
import type { ZipEntry } from './zip-entries';

// Deflate expands at most 1032-fold, so one step yields at most 17 MB before the count is looked at again.
const step = 16 * 1024;
const alwaysFine = 10 * 1024 * 1024;

/**
 * Inflates one part of an archive, counting what comes out rather than trusting the size the archive declares.
 *
 * @param entry The part.
 * @param left Bytes that may still come out of the archive as a whole.
 * @param limits Applies `ratio`.
 * @returns The part's bytes, proven by size and CRC-32.
 * @throws SHEET_BOMB as soon as the count passes `left` or the ratio; SHEET_MALFORMED when the data do not inflate or prove wrong.
 */
export function inflateEntry(entry: ZipEntry, left: number, limits: SheetLimits): Uint8Array {
  const broken = () => new AppError('SHEET_MALFORMED', 'zip: a part is damaged');
  const most = Math.min(left, Math.max(alwaysFine, entry.data.length * limits.ratio));
  const bomb = () => new AppError('SHEET_BOMB', `zip: a part inflates beyond ${most} bytes`);
  if (entry.method === 0 && entry.data.length > most) throw bomb();
  const chunks: Uint8Array[] = entry.method === 0 ? [entry.data] : [];
  let total = entry.method === 0 ? entry.data.length : 0;
  let ended = entry.method === 0;
  const inflate = new Inflate((chunk, final) => {
    chunks.push(chunk);
    total += chunk.length;
    ended ||= final;
  });
  for (let at = 0; entry.method === 8 && at < entry.data.length && !ended; at += step) {
    try {
      inflate.push(entry.data.subarray(at, at + step), at + step >= entry.data.length);
    } catch {
      throw broken();
    }
    if (total > most) throw bomb();
  }
  if (!ended || total !== entry.size) throw broken();
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  if (crc32(whole) !== entry.crc) throw broken();
  return whole;
}

import { AppError } from '../../../types/errors';
import type { SheetLimits } from './limits';

const [open, s, i] = [0x3c, 0x73, 0x69];

/**
 * Refuses a part with more shared texts (`<si>`) than the limits: a reader makes an object of each, whoever refers to it.
 * @throws SHEET_TOO_LARGE
 */
export function checkStrings(part: Uint8Array, limits: SheetLimits): void {
  let count = 0;
  for (let at = part.indexOf(open); at >= 0; at = part.indexOf(open, at + 1)) {
    // With a prefix (`<x:si>`) or without.
    const name = part[at + 2] === 0x3a ? at + 3 : at + 1;
    if (part[name] !== s || part[name + 1] !== i || /[\w.-]/.test(String.fromCharCode(part[name + 2] ?? 0x20))) continue;
    if (++count > limits.strings)
      throw new AppError('SHEET_TOO_LARGE', `xlsx: more than ${limits.strings} shared texts`, {
        hint: '表格里的文字太多。请按月份或单位拆成几份，再分别上传。',
      });
  }
}

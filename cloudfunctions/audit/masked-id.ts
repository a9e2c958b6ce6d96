import { isIdNumber } from '../core/identifiers/id-number';
import { maskIdNumber } from '../core/identifiers/mask-id-number';

/** An id as it may be printed: a natural person is kept under the ID number. */
export const maskedId = (id: string): string =>
  id.replace(/(?<![0-9A-Z])\d{17}[\dX](?![0-9A-Z])/g, (n) => (isIdNumber(n) ? maskIdNumber(n) : n));

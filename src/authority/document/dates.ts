import type { Publication } from '../../../types/pack';

type Dates = Pick<Publication, 'number' | 'from' | 'until'>;

/**
 * What is entered of a number and dates, empty: none; null where one of a pair is missing. What stands in the document itself needs no entry,
 * and a number and its day are entered together.
 */
export function entryOf(filled: Record<keyof Dates, string>, document: Dates): Dates | null {
  const [number, from, until] = [filled.number.trim() || null, filled.from || null, filled.until || null];
  const asDocument = number === document.number && from === document.from;
  const own = until === document.until ? null : until;
  if ((asDocument && own === null) || (number === null && from === null)) return { number: null, from: null, until: own };
  if (number !== null && from !== null) return { number, from, until };
  return asDocument ? { number: null, from: null, until: own } : null;
}

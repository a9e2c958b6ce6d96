import type { Stored } from '../../cloudfunctions/store/collection';
import { parseStored } from '../emulator/data/ejson';

/** A document of extended JSON; null for a text that is none. */
export function parseDocument(text: string): Stored | null {
  try {
    const doc: unknown = parseStored(text);
    return typeof doc === 'object' && doc !== null && !Array.isArray(doc) ? (doc as Stored) : null;
  } catch {
    return null;
  }
}

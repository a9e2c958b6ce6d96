import type { Stored } from '../store/collection';
import type { RecordDoc } from '../store/documents';
import { contentDigest } from './content-digest';

/** What a source says in a record. A repair comes later and isn't in it. */
export type Content = Omit<
  RecordDoc,
  '_id' | 'version' | 'batch' | 'receivedAt' | 'digest' | 'history' | 'repairs' | 'origin' | keyof Stored
>;

/** A record that stands, in its source's words. */
export function contentOf(doc: Content): Content {
  const { jurisdiction, subject, kind, unit, organ, field, documentNumber, list, decided, removed, decision } = doc;
  const { procedure, procedureAssumed, categories, violation, facts, basis, content, fineFen, confiscatedFen, underObjection } = doc;
  return {
    ...{ jurisdiction, subject, kind, unit, organ, field, documentNumber, list, decided, removed, decision },
    ...{ procedure, procedureAssumed, categories, violation, facts, basis, content, fineFen, confiscatedFen },
    ...{ repaired: null, underObjection },
  };
}

/** Digest of a record's content: it tells a repetition from a correction. */
export const digestOf = (content: Content): string => contentDigest(content);

import type { Stored } from '../store/collection';
import type { RecordDoc } from '../store/documents';
import { digest } from './keys';

/** What a source says in a record, in the order in which the digest is taken of it. A repair comes later and isn't in it. */
export type Content = Omit<
  RecordDoc,
  '_id' | 'version' | 'batch' | 'receivedAt' | 'digest' | 'history' | 'repairs' | 'origin' | keyof Stored
>;

/** A record that stands, in its source's words and in their order, however the database gives it. */
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
export const digestOf = (content: Content): string => digest(JSON.stringify(content));

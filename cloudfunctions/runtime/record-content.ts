import type { Stored } from '../store/collection';
import type { RecordDoc } from '../store/documents';
import { digest } from './keys';

/** A record's content as its source has it, in the order in which the digest is taken of it. A repair comes later and isn't in it. */
export type Content = Omit<
  RecordDoc,
  '_id' | 'version' | 'batch' | 'receivedAt' | 'digest' | 'history' | 'repairs' | 'origin' | keyof Stored
>;

/** A record in its source's words: of one that stands, and of a row with what it was matched to. */
export const contentOf = (from: Omit<Content, 'repaired'>): Content => ({
  jurisdiction: from.jurisdiction,
  subject: from.subject,
  kind: from.kind,
  unit: from.unit,
  organ: from.organ,
  field: from.field,
  documentNumber: from.documentNumber,
  list: from.list,
  decided: from.decided,
  removed: from.removed,
  decision: from.decision,
  procedure: from.procedure,
  procedureAssumed: from.procedureAssumed,
  categories: from.categories,
  violation: from.violation,
  facts: from.facts,
  basis: from.basis,
  content: from.content,
  fineFen: from.fineFen,
  confiscatedFen: from.confiscatedFen,
  publicUntil: from.publicUntil,
  repaired: null,
  underObjection: from.underObjection,
});

/** Digest of a record's content: it tells a repetition from a correction. */
export const digestOf = (content: Content): string => digest(JSON.stringify(content));

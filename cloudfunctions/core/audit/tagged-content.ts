import { canonical } from './canonical';

const envelope = ['v', 'outbox', 'unchained', 'tag'];
const whole = new Set(envelope);

// What a source said in a record is in its digest already: `fsck` takes that of the text.
const byEntries = [
  ...['jurisdiction', 'subject', 'kind', 'unit', 'organ', 'field', 'documentNumber', 'list', 'decided', 'removed', 'decision', 'procedure'],
  ...['procedureAssumed', 'categories', 'violation', 'facts', 'basis', 'content', 'fineFen', 'confiscatedFen', 'underObjection'],
  'publicUntil',
];

const less: Record<string, ReadonlySet<string>> = {
  records: new Set([...envelope, ...byEntries]),
  // What changes bit by bit, each time with an entry that says how: it follows from the entries, not from a mark.
  bindings: new Set([...envelope, 'since', 'ended']),
  batches: new Set([...envelope, 'state', 'at', 'stored', 'known', 'corrected', 'superseded', 'quarantined', 'lateness']),
  reports: new Set([...envelope, 'withdrawn', 'revoked', 'revokedReason']),
  codes: new Set([...envelope, 'seatsLeft', 'ended', 'uses']),
  uses: new Set(['until', 'state']),
};

/** What a tag is taken over: the whole of a document but for its envelope, and for what its audit entries say of its changes. */
export const taggedContent = (collection: string, doc: object): string => `${collection}\n${canonical(doc, less[collection] ?? whole)}`;

import { canonical } from './canonical';

const envelope = ['v', 'outbox', 'unchained', 'mark'];

// What changes bit by bit, each time with an entry that says how: it follows from the entries, not from a mark.
const follows: Record<string, string[]> = {
  bindings: ['since', 'ended'],
  batches: ['state', 'at', 'stored', 'known', 'corrected', 'superseded', 'quarantined'],
  reports: ['withdrawn', 'revoked', 'revokedReason'],
  codes: ['seatsLeft', 'ended', 'uses'],
  uses: ['until', 'state'],
};

/** What a mark is taken over: the whole of a document but for its envelope, and for what its audit entries say of its changes. */
export function keptText(collection: string, doc: object): string {
  const left = new Set([...envelope, ...(follows[collection] ?? [])]);
  return `${collection}\n${canonical(Object.fromEntries(Object.entries(doc).filter(([key]) => !left.has(key))))}`;
}

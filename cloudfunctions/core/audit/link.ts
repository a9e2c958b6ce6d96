import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** What the first link of the audit chain points back to. */
export const GENESIS = '0'.repeat(64);

/** SHA-256, hex, over the previous link's hash and the entry with its keys sorted: any edit, removal or reorder shows. */
export const linkHash = (prev: string, entry: object): string =>
  bytesToHex(sha256(new TextEncoder().encode(`${prev}\n${canonical(entry)}`)));

function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
}

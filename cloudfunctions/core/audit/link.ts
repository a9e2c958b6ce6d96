import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonical } from './canonical';

/** What the first link of the audit chain points back to. */
export const GENESIS = '0'.repeat(64);

/** SHA-256, hex, over the previous link's hash and the entry with its keys sorted: any edit, removal or reorder shows. */
export const linkHash = (prev: string, entry: object): string =>
  bytesToHex(sha256(new TextEncoder().encode(`${prev}\n${canonical(entry)}`)));

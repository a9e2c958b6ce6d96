import { createHmac } from 'node:crypto';
import { canonical } from '../core/audit/canonical';
import { keptText } from '../core/audit/tagged-content';
import type { AuditEntry } from '../store/audit-entry';
import type { Stored } from '../store/collection';
import { keys } from './keys';

/** The key of the audit alone, made of the environment's HMAC key: who checks needs no other secret. */
export const auditKey = (hmac: Buffer): Buffer => createHmac('sha256', hmac).update('audit-key/1').digest();

let own: Buffer | undefined;
const mac = (purpose: string, text: string, key: Buffer = (own ??= auditKey(keys().hmac))): string =>
  createHmac('sha256', key).update(`${purpose}\0${text}`).digest('base64url');

/** Keyed digest of what a document says, 132 bits: whoever edits the database can't make it anew. */
export const markOf = (collection: string, doc: object, key?: Buffer): string => mac('kept', keptText(collection, doc), key).slice(0, 22);

/** A document that is stored among many, without an entry of its own, is given its mark to bear. */
export const marked = <T extends Stored>(collection: string, doc: T): T => Object.assign(doc, { mark: markOf(collection, doc) });

/** Keyed digest of an audit entry, taken where it is made: none can be put in by hand. */
export function entrySeal(entry: Omit<AuditEntry, 'seal'>, key?: Buffer): string {
  const { seal: _seal, ...said } = entry as AuditEntry;
  return mac('entry', canonical(said), key);
}

/** Keyed digest of a link of the chain: who takes one out can't make the rest fit again. */
export const linkSeal = (hash: string, key?: Buffer): string => mac('link', hash, key);

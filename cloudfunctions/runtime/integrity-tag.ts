import { createHmac } from 'node:crypto';
import { canonical } from '../core/audit/canonical';
import { taggedContent } from '../core/audit/tagged-content';
import type { AuditEntry } from '../store/audit-entry';
import type { Stored } from '../store/collection';
import { keys } from './keys';

/** The key of the audit alone, made of the environment's HMAC key: who checks needs no other secret. */
export const auditKey = (hmac: Buffer): Buffer => createHmac('sha256', hmac).update('audit-key/1').digest();

let own: Buffer | undefined;
const mac = (purpose: string, text: string, key: Buffer = (own ??= auditKey(keys().hmac))): string =>
  createHmac('sha256', key).update(`${purpose}\0${text}`).digest('base64url');

/** Keyed digest of what a document says, 132 bits: whoever edits the database can't make it anew. */
export const integrityTag = (collection: string, doc: object, key?: Buffer): string =>
  mac('document', taggedContent(collection, doc), key).slice(0, 22);

/** A document that is stored among many, without an entry of its own, bears its tag itself. */
export const tagged = <T extends Stored>(collection: string, doc: T): T => Object.assign(doc, { tag: integrityTag(collection, doc) });

/** Keyed digest of an audit entry, taken where it is made: none can be put in by hand. */
export function entryTag(entry: Omit<AuditEntry, 'tag'>, key?: Buffer): string {
  const { tag: _tag, ...content } = entry as AuditEntry;
  return mac('entry', canonical(content), key);
}

/** Keyed digest of a link of the chain: who takes one out can't make the rest fit again. */
export const linkTag = (hash: string, key?: Buffer): string => mac('link', hash, key);

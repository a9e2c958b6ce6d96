import type { ActionOf, Output, Parsed, Person } from '../../types/actions';
import type { AuditEntry } from '../store/audit-entry';
import type { CodeDoc, ReportDoc, StaffDoc, SubjectDoc } from '../store/documents';
import { randomId } from './keys';
import { entryTag, integrityTag } from './integrity-tag';

/** Who is calling, as the door found it; nothing of it comes from the payload. */
export interface Caller {
  /** HMAC of the OPENID or of the browser's cookie. */
  account: string;
  /** Set when logged in. `number`: the ID number, masked. */
  person: { id: string; name: string; number: string; provider: string } | null;
  /** HMAC of the network address, at the web door only: an account there is a cookie, and cookies are free. */
  address?: string;
  /** At WeChat's door only, for a message that its owner agrees to be sent: to be kept sealed, or not at all. */
  openid?: string;
  /** A fresh account for a login: a browser gets a new cookie, so that a planted one is worth nothing. */
  renew(): string;
  /** Forget the account: the browser's cookie is dropped. */
  forget(): void;
}

export interface Call extends Caller {
  /** Epoch ms, the cloud's clock, read once a call. */
  now: number;
  /** Today in Asia/Shanghai. */
  today: string;
}

/** A call by somebody logged in. */
export interface PersonCall extends Call {
  person: NonNullable<Caller['person']>;
}

/** What the owner check proved, by the kind of owner the access table names. */
export interface Owned {
  none: null;
  subject: SubjectDoc;
  report: ReportDoc;
  code: CodeDoc;
  staff: StaffDoc;
}
export type OwnerKind = keyof Owned;

declare const named: unique symbol;

/**
 * One action: called only after the table allowed it, with input checked by its schema. Its name is a part of its type, so that
 * another action of the same shape can't stand in its row.
 */
export interface Action<P extends Person, A extends ActionOf<P>, O extends OwnerKind, C extends Call = PersonCall> {
  (call: C, input: Parsed<P, A>, own: Owned[O]): Promise<Output<P, A>>;
  readonly [named]?: `${P}/${A}`;
}

/**
 * The audit entry of a change, to be written with it.
 * @param stored The whole document as the change leaves it, where that is known: `fsck` then sees any later edit of it.
 */
export function auditEntry(
  call: Pick<Call, 'now' | 'account'>,
  action: string,
  target: `${string}/${string}`,
  detail?: AuditEntry['detail'],
  stored?: object,
): AuditEntry {
  const content = {
    ...{ id: randomId(), at: call.now, actor: call.account, action, target },
    ...(detail ? { detail } : {}),
    ...(stored ? { documentTag: integrityTag(target.slice(0, target.indexOf('/')), stored) } : {}),
  };
  return { ...content, tag: entryTag(content) };
}

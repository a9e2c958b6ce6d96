/** One line of the audit: who did what to what. Ids and hashes only: no name, no token, no secret. */
export interface AuditEntry {
  /** Random, made with the change: it tells a repeated write from a second one. */
  id: string;
  /** Epoch ms, the cloud's clock. */
  at: number;
  /** The account that acted, or `operator` / `jobs`. */
  actor: string;
  action: string;
  /** `collection/id` of what was changed. */
  target: string;
  detail?: Record<string, string | number | boolean | null>;
  /** Keyed digest of what the document says after the change; `runtime/integrity-tag`. */
  documentTag?: string;
  /** Keyed digest of the entry itself. */
  tag: string;
}

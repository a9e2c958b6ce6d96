import { isLaterPayload, type Payload, readPayload } from './payload';

// No URL class on a phone. Case matters in the payload only; a query or a fragment, as sharing adds them, says nothing.
const shape = /^https?:\/\/([a-z0-9.-]+(?::\d+)?)\/s\/([\w-]*)\/?(?:[?#].*)?$/i;

/** What a QR code on paper turned out to be. `foreign`: another system's; `broken`: one like ours that isn't whole; `later`: newer. */
type ReadLink =
  { kind: 'statement'; host: string | null; text: string; payload: Payload } | { kind: 'foreign' } | { kind: 'broken' } | { kind: 'later' };

/** The address of a statement on its issuer's service. */
export const statementLink = (origin: string, payload: string): string => `${origin}/s/${payload}`;

/** Read a scanned QR code, whole link or payload alone. The host is no proof of anything: the signature is. */
export function readStatementLink(scanned: string): ReadLink {
  const found = shape.exec(scanned.trim());
  const text = found ? found[2]! : scanned.trim();
  const payload = readPayload(text);
  if (payload) return { kind: 'statement', host: found?.[1]?.toLowerCase() ?? null, text, payload };
  if (found && isLaterPayload(text)) return { kind: 'later' };
  // A payload alone begins with the version's four bits: I, J, K or L.
  return found || /^[I-L][\w-]{20,400}$/.test(text) ? { kind: 'broken' } : { kind: 'foreign' };
}

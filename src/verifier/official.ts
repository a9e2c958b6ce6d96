import { TOKEN_LENGTH } from '../../cloudfunctions/core/code/token';
import { readLink } from '../shell/link';

/** The official host: a browser's own, or what the mini-program was built with; null when none was filed. */
export function officialHost(): string | null {
  return (process.env.TARO_ENV === 'h5' ? window.location.host : process.env.TARO_APP_HOST) || null;
}

export type Wrong = { wrong: 'host'; host: string } | { wrong: 'link' } | { wrong: 'broken' };
export type Read = { token: string } | { paper: string } | Wrong;

/** A report's paper, or a receipt. */
const onPaper = /^https?:\/\/[a-z0-9.-]+(?::\d+)?\/[rs]\//i;
/** What follows `/s/` alone begins with its version's four bits. */
const payload = /^[I-L][\w-]{20,}$/;

/**
 * What somebody scanned, pasted or typed. A code's link on any other host than the official one is refused, however alike it
 * looks: people must not learn to follow those. A paper's link is never followed: its signature is checked, whatever its host.
 */
export function readScanned(text: string): Read {
  const scanned = text.normalize('NFKC').trim();
  if (onPaper.test(scanned) || payload.test(scanned)) return { paper: scanned };
  const link = readLink(scanned);
  if (!link) return { wrong: 'link' };
  const host = link.host.replace(/:(80|443)$/, '');
  const official = officialHost();
  if (official !== null && host !== official) return { wrong: 'host', host };
  return link.token.length === TOKEN_LENGTH ? { token: link.token } : { wrong: 'broken' };
}

import { readLink } from '../link';

/** The official host: a browser's own, or what the mini-program was built with; null when none was filed. */
export function officialHost(): string | null {
  return (process.env.TARO_ENV === 'h5' ? window.location.host : process.env.TARO_APP_HOST) || null;
}

export type Read = { token: string } | { wrong: 'host'; host: string } | { wrong: 'link' };

/**
 * What somebody scanned, pasted or typed. A link on any other host than the official one is refused, however alike it
 * looks: people must not learn to follow those.
 */
export function readScanned(text: string): Read {
  const link = readLink(text.normalize('NFKC'));
  if (!link) return { wrong: 'link' };
  const host = link.host.replace(/:(80|443)$/, '');
  const official = officialHost();
  return official !== null && host !== official ? { wrong: 'host', host } : { token: link.token };
}

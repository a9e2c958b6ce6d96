/** The token of a scanned link: kept in memory only, and never in an address, a log or a store. */
let held: string | null = null;
const passKey = 'pass';

const inLink = /^https?:\/\/([a-z0-9.-]+(?::\d+)?)\/c\/([\w-]{1,64})\/?(?:[?#].*)?$/i;
const inPath = /^\/c\/([\w-]{1,64})\/?$/;

/** Keeps a token until the scan page takes it; the empty string stands for a link that holds none. */
export function holdToken(token: string): void {
  dropToken();
  held = token;
}

/** The held token, or after a reload its pass; nothing is spent: opening a link redeems nothing (docs/spec.md §5). */
export function heldToken(): string | null {
  return held ?? (process.env.TARO_ENV === 'h5' ? window.sessionStorage.getItem(passKey) : null);
}

/** A browser drops a page whose owner takes a call, and the token with it. The pass is of no use to anybody else, so it may lie in the tab. */
export function keepPass(pass: string): void {
  if (process.env.TARO_ENV === 'h5') window.sessionStorage.setItem(passKey, pass);
}

export function dropToken(): void {
  held = null;
  if (process.env.TARO_ENV === 'h5') window.sessionStorage.removeItem(passKey);
}

/** The link of a paper's QR code, kept the same way until the page that checks it takes it. */
let paper: string | null = null;

export function holdPaper(link: string): void {
  paper = link;
}

export const heldPaper = (): string | null => paper;

/** The token of a path `/c/TOKEN`; null when the path holds none. */
export function tokenOfPath(path: string): string | null {
  return inPath.exec(path)?.[1] ?? null;
}

/**
 * Host and token of a link `…//HOST/c/TOKEN`, whatever query or fragment sharing added behind; null for anything else. The caller decides
 * whether the host is the official one.
 */
export function readLink(link: string): { host: string; token: string } | null {
  const found = inLink.exec(link.trim());
  return found?.[1] && found[2] ? { host: found[1].toLowerCase(), token: found[2] } : null;
}

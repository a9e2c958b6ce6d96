import { cloudNow } from '../shell/clock';
import { deleteOwn, readOwn, storeOwn } from '../shell/own-storage';
import { randomKey } from '../shell/random';

/** Version and id of the code stand before the window: these characters are the same in all tokens of one code, and no secret. */
const codeOf = (token: string): string => token.slice(0, 12);
const DAY_MS = 86_400_000;

/** What lets an attempt be redeemed until `until`, epoch ms. It helps nobody else: the cloud binds it to who asked. */
export interface Pass {
  pass: string;
  until: number;
}
interface Attempt {
  code: string;
  attempt: string;
  at: number;
  pass?: Pass;
}

const attempts = (): Attempt[] => (readOwn<Attempt[]>('attempts') ?? []).filter((a) => cloudNow() - a.at < DAY_MS);

/** What was scanned is a token, or after a reload the pass that was given for it. */
const isOf =
  (scanned: string) =>
  ({ code, pass }: Attempt): boolean =>
    code === codeOf(scanned) || pass?.pass === scanned;

/**
 * The attempt id under which this phone scans a code, made once and stored: a retry after a lost answer, the next window's
 * token or a page that was opened again then give the same view and not 已使用. The token itself is never stored.
 */
export async function attemptFor(scanned: string): Promise<string> {
  const known = attempts();
  const earlier = known.find(isOf(scanned));
  if (earlier) return earlier.attempt;
  const attempt = await randomKey();
  storeOwn('attempts', [...known, { code: codeOf(scanned), attempt, at: cloudNow() }]);
  return attempt;
}

/** The pass this phone was given for what it scanned, over or not. */
export const storedPass = (scanned: string): Pass | null => attempts().find(isOf(scanned))?.pass ?? null;

export function storePass(scanned: string, pass: Pass): void {
  storeOwn(
    'attempts',
    attempts().map((a) => (isOf(scanned)(a) ? { ...a, pass } : a)),
  );
}

/** The view this phone opened last. Its id helps nobody else: the cloud binds it to who redeemed. */
export interface StoredView {
  view: string;
  code: string;
  /** What the holder must match before the view opens. */
  digits: string | null;
}

export function storeView(scanned: string, view: string, digits: string | null): void {
  const code = attempts().find(isOf(scanned))?.code ?? codeOf(scanned);
  storeOwn('view', { view, code, digits } satisfies StoredView);
}

export const storedView = (): StoredView | null => readOwn<StoredView>('view');

/** A view that is over: scanning the same code again is a new attempt. */
export function forgetView(): void {
  const over = storedView();
  deleteOwn('view');
  if (over)
    storeOwn(
      'attempts',
      attempts().filter((a) => a.code !== over.code),
    );
}

/** The name this scanner gave last time, offered again. */
export const storedName = (): string => readOwn<string>('scanner') ?? '';
export const storeName = (name: string): void => (name ? storeOwn('scanner', name) : deleteOwn('scanner'));

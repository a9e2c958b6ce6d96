import Taro from '@tarojs/taro';
import { cloudNow } from '../shell/clock';
import { randomKey } from '../shell/random';

/** Version and id of the code stand before the window: these characters are the same in all tokens of one code, and no secret. */
const codeOf = (token: string): string => token.slice(0, 12);
const DAY_MS = 86_400_000;

interface Attempt {
  code: string;
  attempt: string;
  at: number;
}

const read = <T>(key: string): T | null => (Taro.getStorageSync(key) as T | '') || null;
const attempts = (): Attempt[] => (read<Attempt[]>('attempts') ?? []).filter((a) => cloudNow() - a.at < DAY_MS);

/**
 * The attempt id under which this phone scans a code, made once and kept: a retry after a lost answer, the next window's
 * token or a page that was opened again then give the same view and not 已使用. The token itself is never kept.
 */
export async function attemptFor(token: string): Promise<string> {
  const known = attempts();
  const earlier = known.find((a) => a.code === codeOf(token));
  if (earlier) return earlier.attempt;
  const attempt = await randomKey();
  Taro.setStorageSync('attempts', [...known, { code: codeOf(token), attempt, at: cloudNow() }]);
  return attempt;
}

/** The view this phone opened last. Its id helps nobody else: the cloud binds it to who redeemed. */
export interface KeptView {
  view: string;
  code: string;
  /** What the holder must match before the view opens. */
  digits: string | null;
}

export function keepView(token: string, view: string, digits: string | null): void {
  Taro.setStorageSync('view', { view, code: codeOf(token), digits } satisfies KeptView);
}

export const keptView = (): KeptView | null => read<KeptView>('view');

/** A view that is over: scanning the same code again is a new attempt. */
export function dropView(): void {
  const over = keptView();
  Taro.removeStorageSync('view');
  if (over)
    Taro.setStorageSync(
      'attempts',
      attempts().filter((a) => a.code !== over.code),
    );
}

/** The name this scanner gave last time, offered again. */
export const keptName = (): string => read<string>('scanner') ?? '';
export const keepName = (name: string): void => Taro.setStorageSync('scanner', name);

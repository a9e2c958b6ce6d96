import Taro from '@tarojs/taro';

/** An answer of the cloud and when it came, by the phone's clock in epoch ms. */
export interface Answered {
  data: unknown;
  at: number;
}
export type Answers = Record<string, Answered>;

/**
 * Which answers outlive the app, by the call's name. `everyone`: they say nothing of anybody. `own`: about the person logged in, so
 * they are kept in WeChat's encrypted storage only (its key belongs to this user on this phone), no longer than a login lasts, and
 * deleted at logout, at another's login, and when the cloud says anything else of the person than before. A browser's storage is
 * open to whoever sits at the desk next: there such answers live in memory.
 */
const classes = {
  everyone: { names: ['public/listPacks', 'public/getPack'], lastsMs: 7 * 86_400_000 },
  own: { names: ['public/getMe', 'holder/listReports', 'holder/getReport', 'holder/listNotices'], lastsMs: 12 * 3_600_000 },
} as const;
type Class = keyof typeof classes;

const storageKey: Record<Class, string> = { everyone: 'answers', own: 'own-answers' };
/** The most that is kept of a class: characters of JSON, the newest first. WeChat takes 700,000 under one encrypted key. */
const MOST = 200_000;

const nameOf = (key: string): string => (JSON.parse(key) as [string])[0];
const keeps = (of: Class, key: string): boolean => (classes[of].names as readonly string[]).includes(nameOf(key));
const young = (of: Class, { at }: Answered): boolean => Date.now() >= at && Date.now() - at < classes[of].lastsMs;

/** The newest of a class that fit. */
function fitting(of: Class, all: Answers): Answers {
  let size = 0;
  const newest = Object.entries(all)
    .filter(([key, answered]) => keeps(of, key) && young(of, answered))
    .sort(([, a], [, b]) => b.at - a.at)
    .filter(([key, { data }]) => (size += key.length + JSON.stringify(data).length) <= MOST);
  return Object.fromEntries(newest);
}

/** What the phone keeps under one key: answers in another contract's shape than this build's are worth nothing. */
interface Stored {
  contract?: string | undefined;
  answers: Answers;
}
const stored = (of: Class, all: Answers): Stored => ({ contract: process.env.CONTRACT, answers: fitting(of, all) });

function restored(of: Class, found: unknown): Answers {
  const { contract, answers } = (found ?? {}) as { contract?: string; answers?: Answers | null };
  return contract === process.env.CONTRACT && typeof answers === 'object' && answers !== null ? fitting(of, answers) : {};
}

// Taro's types lack the option.
const sealed = { key: storageKey.own, encrypt: true };

/** What an earlier run of the app kept and is not too old. Never throws. */
export async function readCache(): Promise<Answers> {
  const everyone = restored('everyone', Taro.getStorageSync(storageKey.everyone));
  if (process.env.TARO_ENV !== 'weapp') return everyone;
  const own = await Taro.getStorage(sealed).then(
    ({ data }) => restored('own', data),
    () => ({}),
  );
  return { ...everyone, ...own };
}

/** Keeps what may be kept of these answers, in place of what was. Never throws. */
export async function writeCache(all: Answers): Promise<void> {
  try {
    Taro.setStorageSync(storageKey.everyone, stored('everyone', all));
    if (process.env.TARO_ENV === 'weapp') await Taro.setStorage({ ...sealed, data: stored('own', all) });
  } catch {
    // A phone that is full shows nothing from earlier: no reason to fail.
  }
}

/** Deletes what was kept about a person. Never throws. */
export async function deleteOwnAnswers(): Promise<void> {
  if (process.env.TARO_ENV === 'weapp') await Taro.removeStorage({ key: storageKey.own }).catch(() => undefined);
}

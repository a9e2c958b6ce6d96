import { type Answered, type Answers, deleteOwnAnswers, readCache, writeCache } from './cache-storage';

/** What earlier calls answered, by name and inputs: shown at once while the next answer is under way. */
const answers = new Map<string, Answered & { kept: boolean }>();
const listeners = new Set<() => void>();
let epoch = 0;
let version = 0;
let restoring: Promise<Answers> | undefined;
let writing: ReturnType<typeof setTimeout> | undefined;

/** Changes when answers of before must no longer be shown. */
export const epochNow = (): number => epoch;

/** Changes when answers of an earlier run came up, or all were forgotten. */
export const versionNow = (): number => version;

export function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

function tellAll(): void {
  version++;
  listeners.forEach((tell) => tell());
}

export const answerTo = (key: string): (Answered & { kept: boolean }) | undefined => answers.get(key);

/** Takes up an answer that was asked for in `asked`'s epoch; one asked for by an earlier login is dropped. */
export function takeAnswer(key: string, data: unknown, asked: number): void {
  if (asked !== epoch) return;
  answers.set(key, { data, at: Date.now(), kept: false });
  // Several answers come together: one write.
  writing ??= setTimeout(() => {
    writing = undefined;
    void (restoring ?? Promise.resolve()).then(() => {
      if (asked === epoch)
        void writeCache(Object.fromEntries([...answers].map(([name, { data: said, at }]) => [name, { data: said, at }])));
    });
  }, 300);
}

/** Forgets one answer: the cloud refused to say it again. */
export const forgetAnswer = (key: string): void => void answers.delete(key);

/** Forgets every answer, here and in the phone's storage: another person, or nobody, is logged in from now on. */
export function forgetAnswers(): void {
  epoch++;
  answers.clear();
  clearTimeout(writing);
  writing = undefined;
  void deleteOwnAnswers();
  tellAll();
}

/** Takes up what the run before kept, once; what was answered meanwhile stands. */
export const restoreAnswers = (): Promise<Answers> => (restoring ??= restore());

async function restore(): Promise<Answers> {
  const began = epoch;
  const kept = await readCache();
  if (began !== epoch) return {};
  for (const [key, answered] of Object.entries(kept)) if (!answers.has(key)) answers.set(key, { ...answered, kept: true });
  tellAll();
  return kept;
}

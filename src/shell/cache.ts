import { type Answered, type Answers, deleteOwnAnswers, readCache, writeCache } from './cache-storage';
import { createStore } from './store';

/** What earlier calls answered, by name and inputs: shown at once while the next answer is under way. */
const answers = new Map<string, Answered & { stored: boolean }>();
let restoring: Promise<Answers> | undefined;
let writing: ReturnType<typeof setTimeout> | undefined;

/** Changes when answers of an earlier run came up, or all were forgotten; its `epoch` when answers of before must no longer be shown. */
export const cacheState = createStore({ epoch: 0 });
export const epochNow = (): number => cacheState.get().epoch;

export const answerTo = (key: string): (Answered & { stored: boolean }) | undefined => answers.get(key);

/** Takes up an answer that was asked for in `asked`'s epoch; one asked for by an earlier login is dropped. */
export function takeAnswer(key: string, data: unknown, asked: number): void {
  if (asked !== epochNow()) return;
  answers.set(key, { data, at: Date.now(), stored: false });
  // Several answers come together: one write.
  writing ??= setTimeout(() => {
    writing = undefined;
    void (restoring ?? Promise.resolve()).then(() => {
      if (asked === epochNow())
        void writeCache(Object.fromEntries([...answers].map(([name, { data: content, at: came }]) => [name, { data: content, at: came }])));
    });
  }, 300);
}

/** Forgets one answer: the cloud refused to say it again. */
export const forgetAnswer = (key: string): void => void answers.delete(key);

/** Forgets every answer, here and in the phone's storage: another person, or nobody, is logged in from now on. */
export function forgetAnswers(): void {
  answers.clear();
  clearTimeout(writing);
  writing = undefined;
  void deleteOwnAnswers();
  cacheState.set({ epoch: epochNow() + 1 });
}

/** Takes up what the run before stored, once; what was answered meanwhile stands. */
export const restoreAnswers = (): Promise<Answers> => (restoring ??= restore());

async function restore(): Promise<Answers> {
  const began = epochNow();
  const stored = await readCache();
  if (began !== epochNow()) return {};
  for (const [key, answered] of Object.entries(stored)) if (!answers.has(key)) answers.set(key, { ...answered, stored: true });
  cacheState.set({ epoch: began });
  return stored;
}

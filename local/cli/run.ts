import { AppError } from '../../types/errors';
import { systemWords } from './system-error';

/** Run a command to its end: what it refuses is said in plain words with the next step, and the exit code is 1. */
export function run(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    if (error instanceof AppError)
      console.error(`${error.code}：${error.hint}${error.message === error.code ? '' : `（${error.message}）`}`);
    else console.error(systemWords(error) ?? (error instanceof Error ? error.message : error));
    process.exitCode = 1;
  });
}

import { AppError } from '../../types/errors';
import { systemWords } from './system-error';

/**
 * A command, which runs to its end when Node was started with its file: what it refuses is said in plain words with the next step, and
 * the exit code is 1. @returns the command, for others to run
 */
export function run(file: NodeJS.Module, main: () => Promise<void>): () => Promise<void> {
  const command = () =>
    main().catch((error: unknown) => {
      if (error instanceof AppError)
        console.error(`${error.code}：${error.hint}${error.message === error.code ? '' : `（${error.message}）`}`);
      else console.error(systemWords(error) ?? (error instanceof Error ? error.message : error));
      process.exitCode = 1;
    });
  if (require.main === file) {
    // `npm run packs | head` closes the pipe early: that is no error.
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
    void command();
  }
  return command;
}

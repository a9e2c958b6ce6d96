import type { AppError } from '../../types/errors';

/** Tell the log what failed. Messages of other libraries may quote what they were given: only the kind of error and its place are said. */
export function logFailure(action: string, error: AppError): void {
  const cause = error.cause instanceof Error ? error.cause : undefined;
  const at = (cause ?? error).stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  console.error(JSON.stringify({ action, code: error.code, kind: cause?.name, at: at?.trim() }));
}

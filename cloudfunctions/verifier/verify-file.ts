import { AppError } from '../../types/errors';
import type { Action, Call } from '../runtime/call';
import { digest } from '../runtime/keys';
import { ORIGINAL_LIMIT, fileShape, isData } from '../core/verdict/file-shape';
import { STATEMENTS } from '../limits/count-attempt';
import { judgeFile } from '../verification/judge-file';
import { withinLimits } from '../verification/verify';

/**
 * Verify a file by its bytes (永昌: 文件比对核验, PDF, at most 5M). What is no PDF or too large is told without
 * looking anything up; a signed file of data, a report's or a receipt, is judged by its signature first.
 * @throws AppError BAD_INPUT when the head isn't the first 3 MiB of a file of that size; TOO_MANY_TRIES, TOO_MANY_FAILURES, KEY_REUSED
 */
export const verifyFile: Action<'verifier', 'verifyFile', 'none', Call> = async (call, { size, head, key }) => {
  const bytes = Buffer.from(head, 'base64');
  const judge = () => judgeFile(bytes, size, call.today);
  const asked = { key, size, head: digest(bytes) };
  if (isData(bytes, size) && bytes.length !== size) throw new AppError('BAD_INPUT', 'head is not the whole file');
  // A signature can't be guessed; and what is told without a look costs reading it all the same.
  if (isData(bytes, size) || fileShape(bytes, size) !== 'pdf') return withinLimits(call, judge, asked, STATEMENTS);
  if (bytes.length !== Math.min(size, ORIGINAL_LIMIT)) throw new AppError('BAD_INPUT', 'head is not the first 3 MiB of the file');
  return withinLimits(call, judge, asked);
};

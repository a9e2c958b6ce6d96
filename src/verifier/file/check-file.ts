import { fileShape, isData } from '../../../cloudfunctions/core/verdict/file-shape';
import { call } from '../../shell/cloud';
import { answerHere, type HeldResult } from '../result/held';
import type { ChosenFile } from './pdf';
import { hashFile } from './hash-file';

/**
 * Checks one file: what is too large or no PDF is told here, with no call; then its SHA-256 is taken on this phone and only that is sent.
 * A signed file of data is sent whole: nobody but its issuer can say whether it stands.
 * @param told is given the bytes done @param gone whether nobody waits any more @returns null when nobody waits any more @throws CloudError
 */
export async function checkFile(
  file: ChosenFile,
  key: string,
  told: (done: number) => void,
  gone: () => boolean,
): Promise<HeldResult | null> {
  const first = file.size > 0 ? await file.read(0, Math.min(5, file.size)) : new Uint8Array();
  if (isData(first, file.size)) return { answer: await call('verifier', 'verifyFile', { size: file.size, head: await file.head(), key }) };
  const shape = fileShape(first, file.size);
  if (shape !== 'pdf') return { answer: answerHere('file', shape === 'tooLarge' ? 'FILE_TOO_LARGE' : 'NOT_PDF') };
  const sha256 = await hashFile(file, told, gone);
  if (!sha256) return null;
  const answer = await call('verifier', 'verifyHash', { sha256, key });
  return { answer, ...(answer.reason === 'HASH_UNKNOWN' ? { file } : {}) };
}

import { SHEET_BYTES } from '../../types/actions/source';
import { AppError } from '../../types/errors';
import type { StaffDoc } from '../store/documents';
import { ownUnit } from './own-unit';
import type { Submission } from './read-submission';

/** The file of a call as its unit's submission. @throws AppError UNIT_UNKNOWN, SHEET_TOO_LARGE */
export function submissionOf(
  input: { fileName: string; content: string; field?: string | undefined },
  own: StaffDoc,
): Required<Submission> {
  const unit = ownUnit(own);
  const bytes = new Uint8Array(Buffer.from(input.content, 'base64'));
  if (bytes.length > SHEET_BYTES)
    throw new AppError('SHEET_TOO_LARGE', `${bytes.length} bytes`, { hint: '文件超过4MB。请按月份拆成几份，再分别上传。' });
  return { jurisdiction: own.jurisdiction, unit, bytes, fileName: input.fileName, field: input.field ?? null };
}

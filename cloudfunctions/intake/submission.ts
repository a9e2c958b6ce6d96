import { SHEET_BYTES } from '../../types/actions/source';
import { AppError } from '../../types/errors';
import type { StaffDoc } from '../store/documents';
import { ownUnit } from './own-unit';

/** A file as it comes in. */
export interface Submission {
  jurisdiction: string;
  bytes: Uint8Array;
  fileName: string;
  /** For rows that name no field. */
  field: string | null;
  /** The unit that submits, which may send its own rows only; null: the operator, who sends any. */
  unit?: string | null;
}

/** The file of a call as its unit's submission. @throws AppError UNIT_UNKNOWN, SHEET_TOO_LARGE */
export function submissionOf(
  input: { fileName: string; content: string; field?: string | undefined },
  staff: StaffDoc,
): Required<Submission> {
  const unit = ownUnit(staff);
  const bytes = new Uint8Array(Buffer.from(input.content, 'base64'));
  if (bytes.length > SHEET_BYTES)
    throw new AppError('SHEET_TOO_LARGE', `${bytes.length} bytes`, { hint: '文件超过4MB。请按月份拆成几份，再分别上传。' });
  return { jurisdiction: staff.jurisdiction, unit, bytes, fileName: input.fileName, field: input.field ?? null };
}

import { Blob as NodeBlob } from 'node:buffer';
import type { Publication } from '../../types/pack';
import { hmac } from '../runtime/keys';
import { resolveField } from '../core/places/resolve-field';
import { readArrears } from '../core/kinds/arrears/read-arrears';
import { readPenalties } from '../core/kinds/penalty/read-penalties';
import { readRecords } from '../core/kinds/shared/read-records';
import { readRepairs } from '../core/kinds/repair/read-repairs';
import { readSheet } from '../core/kinds/read-sheet';
import { readSubjects } from '../core/kinds/subject/read-subjects';
import { documentPack } from '../store/packs';
import { AppError } from '../../types/errors';
import { ownRowsOnly } from './own-rows';

// Node has it under this name since 16, and as a global since 18.
globalThis.Blob ??= NodeBlob as unknown as typeof Blob;

export interface Submission {
  jurisdiction: string;
  bytes: Uint8Array;
  fileName: string;
  /** For rows that name no field. */
  field: string | null;
  /** The unit that submits, which may send its own rows only; null: the operator, who sends any. */
  unit?: string | null;
}

export type ReadSubmission = Awaited<ReturnType<typeof readSubmission>>;
export type Reading = ReadSubmission['reading'];

/**
 * What a sheet says, without keeping anything. A unit's rows about others are refused, and it may not send the registry of subjects.
 *
 * @param publication What the authority has entered; it names units. Needed for a unit's submission.
 * @throws AppError SHEET_*, FIELDS_UNKNOWN, PACK_UNKNOWN
 */
export async function readSubmission(submission: Submission, today: string, publication: Publication | null = null) {
  const { jurisdiction, bytes, fileName, field, unit = null } = submission;
  const pack = documentPack(jurisdiction);
  const sheet = await readSheet(bytes, fileName);
  if (sheet.template === 'subject') {
    if (unit !== null) throw new AppError('SHEET_NOT_YOURS', 'the registry of subjects is not a source’s to send');
    return { template: sheet.template, reading: readSubjects(sheet, { today }) } as const;
  }
  const fieldOf = (word: string): string | null => resolveField(pack, word);
  const own = <R extends Parameters<typeof ownRowsOnly>[0]>(reading: R): R =>
    unit === null ? reading : (ownRowsOnly(reading, sheet.template, unit, pack, publication) as R);
  switch (sheet.template) {
    case 'penalty': {
      const personTag = (document: string): string => hmac('person-document', document).toString('base64url');
      const shouldOmit = pack.rules.sourcesShouldOmit.value;
      return {
        template: sheet.template,
        reading: own(readPenalties(sheet, { today, pack: { fieldOf, shouldOmit }, field, personTag })),
      };
    }
    case 'socialInsurance':
    case 'housingFund':
      return { template: sheet.template, reading: own(readArrears(sheet, sheet.template, { today })) };
    case 'repair':
      return { template: sheet.template, reading: own(readRepairs(sheet, { today })) };
    default:
      return { template: sheet.template, reading: own(readRecords(sheet, sheet.template, { today, pack: { fieldOf }, field })) };
  }
}

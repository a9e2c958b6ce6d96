import { Blob as NodeBlob } from 'node:buffer';
import type { SheetKind } from '../../types/actions/source';
import { AppError } from '../../types/errors';
import type { Publication } from '../../types/pack';
import type { PenaltySums } from '../core/kinds/penalty/read-penalties';
import { readSheet } from '../core/kinds/read-sheet';
import type { ReadOptions, SourceRow } from '../core/kinds/sheet-kind';
import { sheets } from '../core/kinds/sheets';
import type { SubjectRow } from '../core/kinds/subject/read-subjects';
import { callLimits, sheetLimits } from '../core/sheet/limits';
import { resolveField } from '../core/places/resolve-field';
import type { ReadResult } from '../core/sheet/read-result';
import { personTag } from '../runtime/person-subject';
import { documentPack } from '../store/packs';
import { orderRows } from './order-rows';
import { ownRowsOnly } from './own-rows';
import type { Submission } from './submission';

// Node has it under this name since 16, and as a global since 18.
(globalThis as { Blob?: unknown }).Blob ??= NodeBlob;

export type Reading<Row = SourceRow | SubjectRow> = ReadResult<Row> & Partial<PenaltySums>;

/** `rows`: the accepted ones in the order in which they are kept; `superseded`: those a newer row of the same sheet makes void. */
export type ReadSubmission =
  | { template: 'subject'; reading: Reading<SubjectRow>; rows: SubjectRow[]; superseded: number }
  | { template: SheetKind; reading: Reading<SourceRow>; rows: SourceRow[]; superseded: number };

/**
 * What a sheet says, without keeping anything. A unit's rows about others are refused, and it may not send the registry of subjects.
 *
 * @param publication What the authority has entered; it names units. Needed for a unit's submission.
 * @throws AppError SHEET_*, FIELDS_UNKNOWN, PACK_UNKNOWN
 */
export async function readSubmission(
  submission: Submission,
  today: string,
  publication: Publication | null = null,
): Promise<ReadSubmission> {
  const { jurisdiction, bytes, fileName, field, unit = null } = submission;
  const pack = documentPack(jurisdiction);
  // A unit's sheet is read within one call; the operator's on the command line.
  const sheet = await readSheet(bytes, fileName, unit === null ? sheetLimits : callLimits);
  const options: ReadOptions = {
    today,
    pack: { fieldOf: (word) => resolveField(pack, word), shouldOmit: pack.rules.sourcesShouldOmit.value },
    field,
    personTag,
  };
  if (sheet.template === 'subject') {
    if (unit !== null) throw new AppError('SHEET_NOT_YOURS', 'the registry of subjects is not a source’s to send');
    const reading = sheets.subject.read(sheet, options);
    return { template: sheet.template, reading, rows: reading.accepted, superseded: 0 };
  }
  const { read, template } = sheets[sheet.template];
  const all: Reading<SourceRow> = read(sheet, options);
  const reading = unit === null ? all : ownRowsOnly(all, template, unit, pack, publication);
  return { template: sheet.template, reading, ...orderRows(reading.accepted) };
}

import { AppError } from '../../../../types/errors';
import { type FieldContext, fieldContext } from '../shared/field-of-row';
import { penaltyTemplate } from './columns';
import { partyKey } from './penalty-key';
import { parsePenalty } from './parse-penalty';
import type { PenaltyRow } from './penalty-row';
import type { ReadResult } from '../../sheet/read-result';
import { readRows } from '../../sheet/read-rows';
import type { Sheet } from '../../sheet/sheet';

export interface PenaltyOptions {
  /** The day of reading in Asia/Shanghai, `YYYY-MM-DD`; a later decision is refused. */
  today: string;
  /** The pack's fields, and where it departs from the standard's required flags (by column code). */
  pack: {
    fieldOf: FieldContext['fieldOf'];
    required?: Readonly<Record<string, boolean>>;
    /** What the pack asks sources not to send: accepted, and said so. */
    shouldOmit?: readonly ('simpleProcedure' | 'noPenaltyDecision')[];
  };
  /** The field chosen at upload, for rows that name none. */
  field?: string | null;
  /**
   * A keyed hash (HMAC) of a natural person's document, `TYPE:NUMBER`: the number itself is in no result. Equal documents must get equal tags;
   * a resident card's (身份证) is the person's id as a subject.
   */
  personTag(document: string): string;
}

/** What the accepted rows of a penalty sheet add up to. */
export interface PenaltySums {
  /** Accepted rows decided by 简易程序. */
  simpleProcedure: number;
  /** Sum of the fines of accepted rows, in 分. */
  fineTotalFen: number;
  /** Accepted rows per party: by USCC, else by `partyKey`. */
  perSubject: Record<string, number>;
}
export type PenaltyResult = ReadResult<PenaltyRow> & PenaltySums;

/**
 * Reads a penalty sheet (双公示 行政处罚). A bad cell refuses its row and is reported by row, column and rule; the other rows stand.
 *
 * Rows of the same natural key count once when they say the same, and not at all (rule `conflict`, every one named) when they don't.
 * No result or error holds a personal document number.
 *
 * @param sheet As `readSheet` gives it.
 * @throws SHEET_NO_HEADINGS, SHEET_MISSING_COLUMN, SHEET_EMPTY; SHEET_MALFORMED when a column stands there twice or the fines add up to more than an
 *   integer holds exactly; FIELDS_UNKNOWN when the chosen field is none of the pack's
 * @see penalty columns 1–30 of the 双公示 standard
 */
export function readPenalties(sheet: Sheet, { today, pack, field = null, personTag }: PenaltyOptions): PenaltyResult {
  const context = { ...fieldContext(pack.fieldOf, field), personTag };
  const result = readRows<PenaltyRow>(
    sheet,
    {
      template: penaltyTemplate,
      required: pack.required,
      make: (checked) => parsePenalty(checked, context),
      // The key has the document's number in one spelling.
      content: (row) => JSON.stringify({ ...row, row: 0, documentNumber: '' }),
      conflictIn: 'CF_WSH',
    },
    { today },
  );
  const { accepted } = result;
  const fineTotalFen = Number(accepted.reduce((sum, { fineFen }) => sum + BigInt(fineFen ?? 0), 0n));
  if (!Number.isSafeInteger(fineTotalFen))
    throw new AppError('SHEET_MALFORMED', 'fines add up to more than an integer holds', {
      hint: '罚款合计异常巨大。请核对罚款金额是否以万元为单位。',
    });
  const perSubject: Record<string, number> = {};
  for (const { party } of accepted) {
    const name = partyKey(party).replace(/^uscc:/, '');
    perSubject[name] = (perSubject[name] ?? 0) + 1;
  }
  const assumed = accepted.filter(({ procedureAssumed }) => procedureAssumed).length;
  if (assumed > 0) result.warnings.push({ kind: 'procedureAssumed', rows: assumed });
  for (const what of pack.shouldOmit ?? []) {
    const isSuch = (row: PenaltyRow): boolean => (what === 'simpleProcedure' ? row.procedure === 'simple' : row.decision === 'noPenalty');
    const rows = accepted.filter(isSuch).length;
    if (rows > 0) result.warnings.push({ kind: 'shouldOmit', what, rows });
  }
  return { ...result, simpleProcedure: accepted.filter(({ procedure }) => procedure === 'simple').length, fineTotalFen, perSubject };
}

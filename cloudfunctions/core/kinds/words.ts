import { type RecordKind, recordKindCodes } from '../../../types/kinds';
import { kindOf } from './index';
import type { RecordWords } from './kind';

/** The words of each kind's parts. */
export const recordWords = Object.fromEntries(recordKindCodes.map((kind) => [kind, kindOf(kind).words])) as Record<RecordKind, RecordWords>;

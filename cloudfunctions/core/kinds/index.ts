import type { RecordKind } from '../../../types/kinds';
import { abnormalOperation } from './abnormal-operation/kind';
import { coercive } from './coercive/kind';
import { criminalJudgment } from './criminal-judgment/kind';
import type { Kind } from './kind';
import { penalty } from './penalty/kind';
import { seriousDishonesty } from './serious-dishonesty/kind';

/**
 * Every kind of record. A rule asks for a property here and never for a kind by its name. The phone draws with it too, so nothing that only a
 * sheet needs is reached from here: `sheets` has that, for the same kinds.
 */
export const kinds = {
  penalty,
  coercive,
  seriousDishonesty,
  abnormalOperation,
  criminalJudgment,
} as const satisfies Record<RecordKind, Kind>;

/** What is said of a kind, by its code. */
export const kindOf = (kind: RecordKind): Kind => kinds[kind];

import { type Reason, reasons, verdicts } from '../../../types/reasons';
import type { VerdictWords } from '../../../types/verdict';

/** A reason with its verdict, both in plain Chinese. */
export function spellOut(reason: Reason): VerdictWords {
  const { verdict, hint, next } = reasons[reason];
  return { verdict, reason, words: verdicts[verdict], hint, next };
}

import { comparing, type Reason, reasons } from '../../../types/reasons';
import type { VerdictWords } from '../../../types/verdict';

/** A reason with its verdict, both in plain Chinese. @param named false: no name is told, so none is to be compared */
export function spellOut(reason: Reason, named = true): VerdictWords {
  const { verdict, words, hint, next } = reasons[reason];
  return { verdict, reason, words, hint, next: named ? next : next.replace(comparing.named, comparing.unnamed) };
}

import type { ArrearsKind, CannotSayReason } from '../../../../types/kinds';
import type { Arrears, Attestation } from '../../../../types/record';
import type { ArrearsLine } from '../../../../types/report';
import { leastDay } from '../../dates/least-day';
import type { EffectiveDuty } from '../../places/duties';
import { arrearsWords } from '../text/arrears-words';
import { attestationKey } from './attested';

interface Facts {
  supplying: EffectiveDuty[];
  /** What units told of the subject, a sum and a day each; 0: nothing owed. */
  known: Arrears[];
  /** A row that may be about the subject waits to be matched. */
  waiting: boolean;
  attested: Map<string, Attestation>;
  /** The day up to which a unit must have told to be recent enough. */
  bound: string;
}

/** Of a unit's sum of everything and its sums of parts, which the later word stands for. */
function isLatest({ unit, part, asOf }: Arrears, known: Arrears[]): boolean {
  const others = known.filter((other) => other.unit === unit && Boolean(other.part) !== Boolean(part));
  return !others.some((other) => (part ? other.asOf >= asOf : other.asOf > asOf));
}

/**
 * What can be said of one kind of arrears. 无欠缴 needs of each of its units a recent word that all it knows is told, or a recent sum of 0 of
 * this subject; a sum above 0 stands until its unit tells another.
 */
export function arrearsLine(kind: ArrearsKind, { supplying, known, waiting, attested, bound }: Facts): ArrearsLine {
  const owed = known
    .filter((sum) => sum.amountFen > 0 && isLatest(sum, known))
    .map(({ unit, part, amountFen, asOf }) => ({ unit: part ? `${unit}（${part}）` : unit, amountFen, asOf }));
  const reasons = new Set<CannotSayReason>();
  const units = new Set<string>();
  const days: (string | null)[] = [];
  if (supplying.every((duty) => duty.units.length === 0)) reasons.add('noUnit');
  for (const { id, units: of } of supplying) {
    for (const unit of of) {
      // A sum of one insurance says nothing of the others.
      const sums = known.filter((arrears) => arrears.unit === unit && !arrears.part).map(({ asOf }) => asOf);
      const told = [...sums, attested.get(attestationKey(id, unit, kind))?.completeTo ?? ''].sort().at(-1)!;
      days.push(told || null);
      if (told < bound) {
        reasons.add('overdue');
        units.add(unit);
      }
    }
  }
  if (waiting) reasons.add('quarantined');
  const line = {
    kind,
    state: owed.length > 0 ? ('owing' as const) : reasons.size > 0 ? ('notSupplied' as const) : ('none' as const),
    ...{ reasons: [...reasons], asOf: leastDay(days), units: [...units], owed },
  };
  return { ...line, words: arrearsWords(line) };
}

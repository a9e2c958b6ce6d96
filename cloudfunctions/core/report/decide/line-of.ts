import type { RecordKind } from '../../../../types/kinds';
import type { Attestation } from '../../../../types/record';
import type { KindLine, Line, Period } from '../../../../types/report';
import { leastDay } from '../../dates/least-day';
import { kindOf } from '../../kinds';
import type { EffectiveDuty } from '../../places/duties';
import { wordsFor } from '../text/field-words';
import { kindLine } from './kind-line';
import type { Placed } from './sort-records';
import { tally } from './tally';
import type { WaitingHere } from './waiting-here';

/** What every line of a decision stands on. */
export interface Grounds {
  counted: readonly RecordKind[];
  attested: Map<string, Attestation>;
  period: Period;
  /** The day up to which data must be attested to be recent enough. */
  bound: string;
  /** Records whose public display has ended are left out. */
  leavesOutEnded: boolean;
}

/** What belongs to one line. */
interface Own {
  supplying: EffectiveDuty[];
  records: Placed[];
  waiting: WaitingHere[];
  /** A subject-wide line speaks of one kind, by its own name; null: of all that its duties supply. */
  only: { kind: RecordKind; name: string } | null;
  /** Somebody ought to supply it: where no unit is named, what everybody expects to be searched can't be said. */
  needed: boolean;
}

/** One line: what its duties supply and have attested, the records that stand in it, and what rules kept out. */
export function lineOf({ supplying, records, waiting, only, needed }: Own, grounds: Grounds): Line {
  const shown = records.filter(({ treated }) => treated.treatment === 'counted' || treated.treatment === 'marked').map((r) => r.record);
  const supplied = (kind: RecordKind): EffectiveDuty[] => supplying.filter((duty) => duty.kinds.includes(kind));
  const noUnit = needed && supplying.length === 0;
  const kinds = grounds.counted
    .filter((kind) => only === null || only.kind === kind)
    .filter(
      (kind) => supplied(kind).length > 0 || [...shown, ...waiting].some((row) => row.kind === kind) || (noUnit && kindOf(kind).expected),
    )
    .map((kind) =>
      kindLine(kind, {
        ...grounds,
        ...{ supplying: supplied(kind), noUnit },
        hasRecords: shown.some((record) => record.kind === kind),
        quarantined: waiting.some((row) => row.kind === kind),
      }),
    );
  const leftOut = tally(records);
  const sentence = kinds.length === 0 && !needed && leftOut.length > 0 ? 'named' : sentenceOf(kinds, grounds.leavesOutEnded);
  return {
    state: shown.length > 0 ? 'hasRecords' : sentence === null ? 'cannotSay' : 'clear',
    sentence,
    words: wordsFor(kinds, { sentence, records: shown.length, name: only?.name ?? null }),
    // A kind that stands here only for its records is supplied by nobody, and reaches no day.
    asOf: leastDay(kinds.filter(({ kind }) => noUnit || supplied(kind).length > 0).map((line) => line.asOf)),
    kinds,
    records: shown.map(({ id }) => id),
    leftOut,
  };
}

function sentenceOf(kinds: KindLine[], leavesOutEnded: boolean): Line['sentence'] {
  if (kinds.length === 0 || kinds.some(({ state }) => state !== 'clear')) return null;
  if (!kinds.some(({ kind }) => kindOf(kind).expected)) return 'named';
  return leavesOutEnded ? 'displayed' : 'bare';
}

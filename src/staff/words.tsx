import { type DataKind, dataKinds } from '../../types/kinds';
import { Box, Status, type Tone } from '../ui';

export const kindWords = (kind: DataKind): string => dataKinds[kind];

/** A day, or a few words, that stay on one line. */
export const Day = ({ day }: { day: string }) => (
  <Box as="span" className="whole">
    {day}
  </Box>
);

export const Days = ({ from, to }: { from: string; to: string }) => (
  <>
    <Day day={`${from}至`} />
    <Day day={to} />
  </>
);

const states: Record<'fresh' | 'due' | 'overdue' | 'never', readonly [Tone, string]> = {
  fresh: ['good', '已按期确认'],
  due: ['warn', '该确认了'],
  overdue: ['bad', '已逾期'],
  never: ['bad', '从未确认'],
};

/** Where an attestation stands. What is attested but begins too late is told too, for reports then say 未补录. */
export function DutyStatus({ state, backfilled }: { state: keyof typeof states; backfilled: boolean }) {
  const [tone, words] = states[state];
  if (state === 'fresh' && !backfilled) return <Status tone="warn" words="往年未补录" />;
  return <Status tone={tone} words={words} />;
}

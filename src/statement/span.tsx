import type { ReactNode } from 'react';
import { periodName } from '../../cloudfunctions/core/report/text/cover-items';
import type { Pair } from '../../cloudfunctions/core/report/text/layout';
import type { Period } from '../../types/report';
import { Box } from '../ui';
import { dayWords } from '../words/dates';

/** A period: two days, neither broken over lines. */
export function Span({ from, to }: Period) {
  return (
    <Box as="span">
      <Box as="span" className="whole">
        {dayWords(from)}
      </Box>
      至
      <Box as="span" className="whole">
        {dayWords(to)}
      </Box>
    </Box>
  );
}

/** Items of a report as facts, the days of its period unbroken. */
export const spanned = (items: Pair[], period: Period): [name: string, value: ReactNode][] =>
  items.map(([name, value]) => [name, name === periodName ? <Span key={name} {...period} /> : value]);

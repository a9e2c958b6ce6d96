import { Box } from '../ui';
import { dayWords } from '../words/dates';

/** A period: two days, neither broken over lines. */
export function Span({ from, to }: { from: string; to: string }) {
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

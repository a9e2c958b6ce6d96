import { overallOf } from '../../cloudfunctions/core/report/text/overall';
import type { Statement } from '../../types/report';
import { Box, Status } from '../ui';
import { overallTones } from '../words/overall';

/** What a report comes to, and how far it reaches: the words every door says. */
export function Overview({ of }: { of: Pick<Statement, 'decision' | 'scope' | 'place'> }) {
  const { tone, words, notes } = overallOf(of);
  return (
    <Box className="stack">
      <Status tone={overallTones[tone]} words={words} large />
      {notes.map((note) => (
        <Box as="p" key={note}>
          {note}
        </Box>
      ))}
    </Box>
  );
}

import type { ReactNode } from 'react';
import type { Tone as PaperTone } from '../../cloudfunctions/core/report/text/layout';
import { receiptConclusion, receiptItems, receiptNumber } from '../../cloudfunctions/core/report/text/receipt-text';
import type { ReceiptData } from '../../types/receipt-data';
import { Box, Card, Facts, Status, type Tone } from '../ui';

const tones: Record<PaperTone, Tone> = { clear: 'good', hasRecords: 'bad', cannotSay: 'warn', plain: 'info' };

/** Numbers and hashes may break anywhere. */
const shown = (text: string): ReactNode =>
  /^[\w*-]{16,}$/.test(text) ? (
    <Box as="span" className="code-words">
      {text}
    </Box>
  ) : (
    text
  );

/** What a receipt said, in the words of its page. */
export function Past({ past }: { past: ReceiptData }) {
  const { heading, words, tone, reach, notes } = receiptConclusion(past);
  return (
    <Card title={heading} aside={past.demo && <Status tone="warn" words="演示" />}>
      <Status tone={tones[tone]} words={words.replace(/。$/, '')} large />
      {[reach, ...notes].map((note) => (
        <Box as="p" key={note}>
          {note}
        </Box>
      ))}
      <Facts facts={[...receiptItems(past), [receiptNumber, past.id] as const].map(([name, value]) => [name, shown(value)] as const)} />
    </Card>
  );
}

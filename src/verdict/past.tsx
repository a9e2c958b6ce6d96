import type { ReactNode } from 'react';
import { receiptConclusion, receiptItems, receiptNumber } from '../../cloudfunctions/core/report/text/receipt-text';
import type { ReceiptData } from '../../types/receipt-data';
import { Box, Card, Facts, Status } from '../ui';
import { overallTones } from '../words/overall';
import { toneOf } from './verdict';

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
  const { heading, words, reach, notes } = receiptConclusion(past);
  const plain = toneOf(past.verdict, past.reason);
  const tone = plain === 'good' && past.result ? overallTones[past.result.overall.tone] : plain;
  return (
    <Card title={heading} aside={past.demo && <Status tone="warn" words="演示" />}>
      <Status tone={tone} words={words.replace(/。$/, '')} large />
      {[reach, ...notes].map((note) => (
        <Box as="p" key={note}>
          {note}
        </Box>
      ))}
      <Facts facts={[...receiptItems(past), [receiptNumber, past.id] as const].map(([name, value]) => [name, shown(value)] as const)} />
    </Card>
  );
}

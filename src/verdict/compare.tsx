import type { ReactNode } from 'react';
import { issuedName, itemNames, subjectNames } from '../../cloudfunctions/core/report/text/cover-items';
import type { Compare as Items, VerdictCode } from '../../types/verdict';
import { Box, Card, Facts } from '../ui';
import { instantWords, untilWords } from '../words/dates';
import { Service } from './service';

interface Props {
  verdict: VerdictCode;
  /** Null where the door may not tell a name, or the paper holds none. */
  items: Omit<Items, 'issued'> & { issued?: number };
  /** Why, and what to do: under the heading. */
  next: string;
  /** Where a name is not told: why. */
  unnamed?: string;
  host: string | null;
  children?: ReactNode;
}

const code = (text: string): ReactNode => (
  <Box as="span" className="code-words">
    {text}
  </Box>
);

/** Where nothing may be relied on, nothing is asked to be compared. */
const titles: Partial<Record<VerdictCode, string>> = { ended: '这份报告的信息', notOriginal: '登记的原件信息' };

/** What must be compared with the paper, and who says so: docs/spec.md §6. */
export function Compare({ verdict, items: { name, uscc, number, issuer, issued, validTo }, next, unnamed, host, children }: Props) {
  // A person's number is masked at every door, and no other is.
  const [nameName, codeName] = subjectNames(Boolean(uscc?.includes('*')));
  return (
    <Card title={titles[verdict] ?? '请与对方出示的逐项核对'}>
      <Box as="p">{next}</Box>
      <Facts
        facts={[
          ...((name ?? unnamed) ? [[nameName, name ?? unnamed] as const] : []),
          ...(uscc ? [[codeName, code(uscc)] as const] : []),
          [itemNames.number, code(number)],
          [itemNames.issuer, issuer],
          ...(issued ? [[issuedName, instantWords(issued)] as const] : []),
          [itemNames.validTo, untilWords(validTo)],
        ]}
      />
      <Service host={host} />
      {children}
    </Card>
  );
}

import { type ReactNode, useMemo } from 'react';
import type { Output } from '../../../types/actions';
import { barcodeImage } from '../../barcode';
import { Span } from '../../statement';
import { Box, Card, Facts, Picture, Status } from '../../ui';
import { timeWords } from '../../words/dates';
import { issuerWords } from '../../words/issuer';
import { lifeWords } from '../../words/life';

/** What identifies a report and says where it stands. */
export function Cover({ report: { statement, life, verificationCode } }: { report: Output<'holder', 'getReport'> }) {
  const { number, subject, period, purpose, recipient, issuer, place, issued, validTo } = statement;
  const state = lifeWords(life, validTo);
  const bars = useMemo(() => barcodeImage(number, 2, 64), [number]);
  const facts: [string, ReactNode][] = [
    ['单位', subject.name],
    ['代码', subject.uscc],
    ['时间段', <Span key="period" {...period} />],
    ['用途', purpose],
    ['给谁用', recipient],
    ['出具单位', issuerWords(issuer, place)],
    ['出具时间', timeWords(issued)],
    ['编号', number],
  ];
  return (
    <Card title={statement.title}>
      <Box className="record__head">
        <Status large tone={state.tone} words={state.words} />
        {state.note && <Box as="span">{state.note}</Box>}
      </Box>
      <Facts facts={facts.filter(([, value]) => Boolean(value))} />
      <Picture className="bars" src={bars} name={`报告编号的条形码：${number}`} />
      <Box className="proof">
        <Box className="words--soft">核验码（区分大小写）</Box>
        <Box className="proof__code">{verificationCode}</Box>
      </Box>
    </Card>
  );
}

import { useMemo } from 'react';
import { coverItems, itemNames } from '../../../cloudfunctions/core/report/text/cover-items';
import type { Output } from '../../../types/actions';
import { barcodeImage } from '../../barcode';
import { spanned } from '../../statement';
import { Box, Card, Facts, Picture, Status } from '../../ui';
import { lifeWords } from '../../words/life';

/** What identifies a report and says where it stands. */
export function Cover({ report: { statement, life, verificationCode } }: { report: Output<'holder', 'getReport'> }) {
  const { number, validTo } = statement;
  const state = lifeWords(life, validTo);
  const bars = useMemo(() => barcodeImage(number, 2, 64), [number]);
  return (
    <Card title={statement.title}>
      <Box className="record__head">
        <Status large tone={state.tone} words={state.words} />
        {state.note && <Box as="span">{state.note}</Box>}
      </Box>
      <Facts facts={[...spanned(coverItems(statement), statement.period), [itemNames.number, number]]} />
      <Picture className="bars" src={bars} name={`报告编号的条形码：${number}`} />
      <Box className="proof">
        <Box className="words--soft">核验码（区分大小写）</Box>
        <Box className="proof__code">{verificationCode}</Box>
      </Box>
    </Card>
  );
}

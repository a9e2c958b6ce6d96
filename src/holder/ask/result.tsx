import type { Output } from '../../../types/actions';
import { Fields, Records, Rules, Span } from '../../statement';
import { Box, Card, Status } from '../../ui';
import { Outcome } from './outcome';

type Preview = Output<'holder', 'preview'>;

/** What to do about a record: the place's own way first. */
function Mend({ preview }: { preview: Preview }) {
  const objection = preview.rules.find((rule) => rule.name === 'objection');
  return (
    <Card title="对记录可以怎么办">
      <Box as="ul" className="lines">
        <Box as="li" className="line">
          <Box as="p" className="line__title">
            记录不对
          </Box>
          <Box as="p">向作出决定的机关申请核实（异议）。{objection && !objection.isDefault && `本地规定：${objection.text}。`}</Box>
        </Box>
        <Box as="li" className="line">
          <Box as="p" className="line__title">
            记录没错，已经整改
          </Box>
          <Box as="p">在“信用中国”网站申请信用修复。修复后会按规定不再列出，或标明已修复。</Box>
        </Box>
      </Box>
    </Card>
  );
}

/** What the report would say, before anything is issued. */
export function Result({ preview }: { preview: Preview }) {
  const { decision, title, period, rules, notices, demo } = preview;
  return (
    <>
      <Card title="先看结果" aside={demo && <Status tone="info" words="演示" />}>
        <Box as="p" className="words--soft">
          {title}，<Span {...period} />
        </Box>
        <Outcome decision={decision} />
        <Fields decision={decision} advise />
      </Card>
      <Records decision={decision} />
      {decision.records.length > 0 && <Mend preview={preview} />}
      <Rules rules={rules} notices={notices} />
    </>
  );
}

import type { Output } from '../../../types/actions';
import { Fields, Records, Rules, Span, tally } from '../../statement';
import { Box, Card, Notice, Status } from '../../ui';

type Preview = Output<'holder', 'preview'>;

function Outcome({ preview: { decision } }: { preview: Preview }) {
  const { unsaid } = tally(decision);
  if (decision.outcome === 'refuse') {
    return (
      <Notice tone="warn" title="暂时不能开具这份报告">
        查到了违法违规记录，按本地规定不出具报告。每条记录的时间和内容列在下面，您可以先核对。
      </Notice>
    );
  }
  if (decision.outcome === 'viewOnly') {
    return (
      <Notice tone="warn" title="只能查看，不能开具">
        查到了违法违规记录，按本地规定您可以在这里查看结果，但不出具报告。
      </Notice>
    );
  }
  if (decision.records.length > 0) return <Notice title="可以开具">报告会如实列出下面的记录，对方看得到。</Notice>;
  if (unsaid.length > 0) return <Notice title="可以开具">暂不能说明的领域，报告会如实写明原因，不会写成有记录。</Notice>;
  return <Notice title="可以开具">各领域都没有查到记录。</Notice>;
}

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
        <Outcome preview={preview} />
        <Fields decision={decision} advise />
      </Card>
      <Records decision={decision} />
      {decision.records.length > 0 && <Mend preview={preview} />}
      <Rules rules={rules} notices={notices} />
    </>
  );
}

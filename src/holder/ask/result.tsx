import { noticesSection } from '../../../cloudfunctions/core/report/text/notices-section';
import type { Output } from '../../../types/actions';
import { Fields, Overview, Records, Rules, Span } from '../../statement';
import { Box, Card, Status } from '../../ui';
import { dayWords } from '../../words/dates';
import { RepairHelp } from '../repair-help';
import { contacts } from '../contacts';
import { beforeWords, type Pack } from './draft';
import { Outcome, Waiting } from './outcome';

/** What the report would say, before anything is issued. */
export function Result({ preview, pack }: { preview: Output<'holder', 'previewReport'>; pack: Pack }) {
  const { decision, title, place, period, scope, rules, notices, demo } = preview;
  return (
    <>
      <Card title="先看结果" aside={demo && <Status tone="info" words="演示" />}>
        <Box as="p" className="words--soft">
          {title}，<Span {...period} />
        </Box>
        <Overview of={{ decision, scope, place }} />
        <Outcome decision={decision} />
        {decision.waiting.length > 0 && <Waiting rows={decision.waiting} />}
        <Fields decision={decision} scope={scope} advice={contacts(pack)} />
        {pack.earliest && (
          <Box as="p" className="words--soft words--small">
            数据从{dayWords(pack.earliest)}开始。{beforeWords(pack)}
          </Box>
        )}
      </Card>
      <Records decision={decision} />
      <RepairHelp decision={decision} rules={rules} />
      <Rules rules={rules} notices={noticesSection({ decision, place, period, scope, rules, notices })} />
    </>
  );
}

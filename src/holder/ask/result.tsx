import { noticesSection } from '../../../cloudfunctions/core/report/text/notices-section';
import type { Output } from '../../../types/actions';
import type { MySubject } from '../../shell/session';
import { Fields, Overview, Records, Rules, Span } from '../../statement';
import { Box, Card, Status } from '../../ui';
import { dayWords } from '../../words/dates';
import { RepairHelp } from '../repair-help';
import { contacts } from '../contacts';
import { beforeWords, type Pack } from './draft';
import { Outcome, Waiting } from './outcome';

type Preview = Output<'holder', 'previewReport'>;

/** What the report would say, at a glance, before anything is issued. */
export function Glance({ preview: { decision, title, place, period, scope, demo } }: { preview: Preview }) {
  return (
    <Card title="报告会这样写" aside={demo && <Status tone="info" words="演示" />}>
      <Overview of={{ decision, scope, place }} />
      <Outcome decision={decision} />
      {decision.waiting.length > 0 && <Waiting rows={decision.waiting} />}
      <Box as="p" className="words--soft words--small">
        {title}，<Span {...period} />
      </Box>
    </Card>
  );
}

/** What the report would say in full. */
export function Result({ preview, pack, subject }: { preview: Preview; pack: Pack; subject: MySubject }) {
  const { decision, place, period, scope, rules, notices } = preview;
  return (
    <>
      <Card title="每个领域">
        <Fields decision={decision} scope={scope} advice={contacts(pack)} />
        {pack.earliest && (
          <Box as="p" className="words--soft words--small">
            数据从{dayWords(pack.earliest)}开始。{beforeWords(pack)}
          </Box>
        )}
      </Card>
      <Records decision={decision} />
      <RepairHelp decision={decision} rules={rules} />
      <Rules rules={rules} notices={noticesSection({ decision, place, period, scope, rules, notices, subject })} />
    </>
  );
}

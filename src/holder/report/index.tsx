import './index.scss';
import { useRouter } from '@tarojs/taro';
import { noticesSection } from '../../../cloudfunctions/core/report/text/notices-section';
import { call } from '../../shell/cloud';
import { go, to } from '../../shell/navigation';
import { Failed, Gate, Stale } from '../../login';
import type { MySubject } from '../../shell/session';
import { Fields, Overview, Records, Rules } from '../../statement';
import { Button, Card, Empty, Loading, Notice, Page } from '../../ui';
import { useCall } from '../../shell/use-call';
import { useShownAgain } from '../../shell/use-shown-again';
import { RepairHelp } from '../repair-help';
import { contacts } from '../contacts';
import { adviceOf } from './advice';
import { Cover } from './cover';
import { DocumentCard } from './document-card';
import { ShownWhere } from './shown';
import { Standing } from './standing';
import { Withdraw } from './withdraw';

const title = '信用报告';

function Report({ number, subjects }: { number: string; subjects: MySubject[] }) {
  const called = useCall(() => call('holder', 'getReport', { number }), ['holder/getReport', number]);
  const { data, error, loading, reload } = called;
  const place = data?.statement.jurisdiction;
  const pack = useCall(() => call('public', 'getPack', { id: place! }), place ? ['public/getPack', place] : null);
  useShownAgain(reload);
  const valid = data?.life.state === 'valid';
  const advice = data ? adviceOf(data) : [];
  const standing = data && <Standing report={data} advice={advice} subjects={subjects} />;
  const footer = valid && (
    <Button icon="code" onTap={() => go(to.code(number, true))}>
      亮码
    </Button>
  );
  return (
    <Page title={title} footer={footer}>
      {error && !data && <Failed error={error} title="没有打开报告" onRetry={reload} />}
      <Stale of={called} />
      {!data && loading && <Loading words="正在打开报告" />}
      {data && (
        <>
          {data.statement.document.demo && <Notice tone="warn">演示数据：这份报告只供试用，不能作为证明。</Notice>}
          {advice.length > 0 && standing}
          <Cover report={data} />
          <Card title="报告结果">
            <Overview of={data.statement} />
            <Fields decision={data.statement.decision} scope={data.statement.scope} advice={pack.data ? contacts(pack.data) : undefined} />
          </Card>
          <DocumentCard number={number} report={data} />
          <Card>
            <ShownWhere number={number} />
          </Card>
          <Records decision={data.statement.decision} />
          <RepairHelp decision={data.statement.decision} rules={data.statement.rules} />
          <Rules rules={data.statement.rules} notices={noticesSection(data.statement)} />
          {advice.length === 0 && standing}
          {valid && <Withdraw number={number} onDone={reload} />}
        </>
      )}
    </Page>
  );
}

/** One report, whole: where it stands, what identifies it, what it says, and what may be done with it. */
export default function Index() {
  const { number } = useRouter().params;
  return (
    <Gate title={title}>
      {({ subjects }) =>
        number ? (
          <Report number={number} subjects={subjects} />
        ) : (
          <Page title={title}>
            <Empty title="没有指明报告" hint="请从首页的报告列表打开。" />
          </Page>
        )
      }
    </Gate>
  );
}

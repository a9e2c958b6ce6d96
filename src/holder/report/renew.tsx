import { askedItems } from '../../../cloudfunctions/core/report/text/cover-items';
import type { Statement } from '../../../types/report';
import { call } from '../../shell/cloud';
import { goOn, to } from '../../shell/navigation';
import { Failed } from '../../login';
import { Overview, spanned } from '../../statement';
import { Button, Facts, Loading, Notice, Sheet } from '../../ui';
import { useAct } from '../../shell/use-act';
import { useCall } from '../../shell/use-call';
import { today } from '../../words/dates';
import { Outcome } from '../ask/outcome';
import { sameQuestion } from './same-question';

interface Props {
  /** Its id. */
  subject: string;
  statement: Statement;
  founded: string | null;
  onClose: () => void;
}

/** The same question once more: what it says today first, then the new report, which takes the place of the old one. */
export function Renew({ subject, statement, founded, onClose }: Props) {
  const { number, jurisdiction } = statement;
  const pack = useCall(() => call('public', 'getPack', { id: jurisdiction }), ['public/getPack', jurisdiction]);
  const question = pack.data && sameQuestion(subject, statement, pack.data, founded, today());
  const preview = useCall(() => call('holder', 'previewReport', question!), question && ['holder/previewReport', question]);
  const issue = useAct(
    (asked: NonNullable<typeof question>, key) => call('holder', 'issueReport', { ...asked, replaces: number, key }),
    'renew',
  );
  const run = async () => {
    const issued = question && (await issue.act(question));
    if (issued) goOn(to.report(issued.number));
  };
  const failed = pack.data ? preview : pack;
  const footer = preview.data?.decision.outcome === 'report' && (
    <Button icon="refresh" loading={issue.busy} onTap={() => void run()}>
      重新开具
    </Button>
  );
  return (
    <Sheet open title="按最新数据重新开具" onClose={onClose} footer={footer}>
      {failed.error && !failed.data && <Failed error={failed.error} title="现在还不能重新开具" onRetry={failed.reload} />}
      {!preview.data && !failed.error && <Loading words="正在汇总各单位的最新数据" />}
      {preview.data && (
        <>
          <Facts
            facts={[
              ['领域', `${preview.data.decision.fields.length}个，与原来一样`],
              ...spanned(askedItems({ ...statement, period: preview.data.period }), preview.data.period),
            ]}
          />
          <Overview of={preview.data} />
          <Outcome decision={preview.data.decision} />
          {footer && <Notice>开具后，原来这份会显示“已被替代”，不能再亮码。请把新报告给对方。</Notice>}
        </>
      )}
      {issue.error && <Failed error={issue.error} title="没有开具成功" />}
    </Sheet>
  );
}

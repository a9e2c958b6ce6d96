import { resultWords } from '../../../cloudfunctions/core/report/text/result-words';
import { byState } from '../../../cloudfunctions/core/report/text/state-words';
import type { Decision } from '../../../types/report';
import { Notice } from '../../ui';

/** Whether a report would be issued, and what stands in the way. */
export function Outcome({ decision }: { decision: Decision }) {
  const { cannotSay } = byState(decision.fields);
  if (decision.outcome === 'refuse') {
    return (
      <Notice tone="warn" title="暂时不能开具这份报告">
        查到了{decision.records.length}条违法违规记录，按本地规定不出具报告，每条记录的时间和内容会告诉您。
      </Notice>
    );
  }
  if (decision.outcome === 'viewOnly') {
    return (
      <Notice tone="warn" title="只能查看，不能开具">
        查到了{decision.records.length}条违法违规记录，按本地规定您可以查看，但不出具报告。
      </Notice>
    );
  }
  if (decision.records.length > 0) return <Notice title="可以开具">报告会如实列出{decision.records.length}条记录，对方看得到。</Notice>;
  if (cannotSay.length > 0) return <Notice title="可以开具">暂不能说明的领域，报告会如实写明原因，不会写成有记录。</Notice>;
  return <Notice title="可以开具">{resultWords(decision)}</Notice>;
}

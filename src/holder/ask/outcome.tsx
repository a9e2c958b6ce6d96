import { recordKinds } from '../../../types/kinds';
import type { Decision, WaitingLine } from '../../../types/report';
import { Box, Facts, Notice } from '../../ui';
import { dayWords } from '../../words/dates';

const refusals = {
  refuse: ['暂时不能开具这份报告', '按本地规定不出具报告，每条记录的时间和内容写在下面。'],
  viewOnly: ['只能查看，不能开具', '按本地规定您可以查看，但不出具报告。'],
} as const;

/** Whether a report would be issued, and what stands in the way. */
export function Outcome({ decision }: { decision: Decision }) {
  const { outcome, records, waiting } = decision;
  if (outcome === 'held')
    return (
      <Notice tone="warn" title="正在核对，暂时不能开具">
        有{waiting.length}条写明该单位统一社会信用代码的数据还在核对，写在下面。核对完成后再来开具；急需的请联系报送单位或信用牵头部门。
      </Notice>
    );
  if (outcome !== 'report')
    return (
      <Notice tone="warn" title={refusals[outcome][0]}>
        查到了{records.length}条违法违规记录，{refusals[outcome][1]}
      </Notice>
    );
  if (records.length > 0) return <Notice tone="warn">开具后，对方会看到这{records.length}条记录。</Notice>;
  return null;
}

/** The rows that wait to be checked: time and content of each. */
export const Waiting = ({ rows }: { rows: readonly WaitingLine[] }) => (
  <Box as="ul" className="lines">
    {rows.map(({ kind, organ, documentNumber, list, decided, violation, content }) => (
      <Box as="li" className="line" key={`${documentNumber}${list ?? ''}`}>
        <Facts
          facts={[
            ['种类', recordKinds[kind]],
            ['名单', list],
            ['日期', dayWords(decided)],
            ['文号', documentNumber],
            ['报送单位', organ],
            ['事由', violation],
            ['内容', content],
          ]}
        />
      </Box>
    ))}
  </Box>
);

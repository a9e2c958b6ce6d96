import type { RuleLine } from '../../types/report';
import { Box, Card, Fold, Notices, RuleLines } from '../ui';

/** The rules behind a report with their clauses, what the product supplied marked 默认; its notices above them unless shown elsewhere. */
export function Rules({ rules, notices }: { rules: readonly RuleLine[]; notices?: readonly string[] }) {
  return (
    <Card title="说明与依据">
      <Box className="groups">
        {notices && (
          <Fold title="这份报告的说明" note="包括不能证明的事项">
            <Notices notices={notices} />
          </Fold>
        )}
        <Fold title="按什么规定办理" note={`${rules.length}条规则和依据`}>
          <RuleLines rules={rules} />
        </Fold>
      </Box>
    </Card>
  );
}

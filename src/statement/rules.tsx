import type { Section } from '../../cloudfunctions/core/report/text/layout';
import { ruleWords, rulesIntro } from '../../cloudfunctions/core/report/text/rules-section';
import type { RuleLine } from '../../types/report';
import { Box, Card, Fold, RuleLines } from '../ui';
import { Blocks } from './blocks';

/** The rules behind a report with their clauses, what the product supplied marked as a default; its notices above them unless shown elsewhere. */
export function Rules({ rules, notices }: { rules: readonly RuleLine[]; notices?: Section }) {
  return (
    <Card title="说明与依据">
      <Box className="groups">
        {notices && (
          <Fold title="这份报告的说明" note="包括不能证明的事项">
            <Blocks blocks={notices.blocks} />
          </Fold>
        )}
        <Fold title="按什么规定办理" note={`${rules.length}条规则和依据`}>
          <Box as="p" className="words--soft">
            {rulesIntro}
          </Box>
          <RuleLines rules={rules.map((rule) => ({ ...rule, text: ruleWords(rule) }))} />
        </Fold>
      </Box>
    </Card>
  );
}

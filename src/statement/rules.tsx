import type { RuleLine } from '../../types/report';
import { Box, Card, Fold } from '../ui';
import { clauseWords } from '../words/clause';

/** What a report must print. */
export function Notices({ notices }: { notices: readonly string[] }) {
  return (
    <Box as="ul" className="lines">
      {notices.map((notice) => (
        <Box as="li" key={notice} className="line">
          {notice}
        </Box>
      ))}
    </Box>
  );
}

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
          <Box as="ul" className="lines">
            {rules.map((rule) => (
              <Box as="li" key={rule.name} className="line">
                <Box as="p" className="line__title">
                  {rule.title}
                </Box>
                <Box as="p">{rule.text}</Box>
                <Box as="p" className="line__words">
                  {clauseWords(rule)}
                </Box>
              </Box>
            ))}
          </Box>
        </Fold>
      </Box>
    </Card>
  );
}

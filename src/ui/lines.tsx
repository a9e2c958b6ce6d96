import type { RuleLine } from '../../types/report';
import { groundWords } from '../words/clause';
import { Box } from './base';

/** Rules one below the other, each with the clause it stands on or as a default. */
export function RuleLines({ rules }: { rules: readonly RuleLine[] }) {
  return (
    <Box as="ul" className="lines">
      {rules.map((rule) => (
        <Box as="li" key={rule.name} className="line">
          <Box as="p" className="line__title">
            {rule.title}
          </Box>
          <Box as="p">{rule.text}</Box>
          <Box as="p" className="line__words">
            {groundWords(rule)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** Sentences one below the other: what a report must print. */
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

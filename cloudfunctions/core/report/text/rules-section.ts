import type { RuleLine, Statement } from '../../../../types/report';
import { clauseWords } from '../../places/clause-words';
import type { Section } from './layout';

/** What stands before the rules of a report. */
export const rulesIntro = '以下规则决定本报告计入什么、不计入什么。文件没有规定的，按本平台默认，并逐条注明。';

/** A rule as a report tells it: the notices are printed whole elsewhere on it. */
export const ruleWords = ({ name, text }: Pick<RuleLine, 'name' | 'text'>): string => (name === 'notices' ? '列于本报告“说明”' : text);

/** The rules behind a report, each with the clause it obeys or as a default. */
export function rulesSection({ rules, pack }: Pick<Statement, 'rules' | 'pack'>): Section {
  const cell = (text: string) => ({ text, tone: 'plain' as const });
  const columns = [
    { title: '规则', weight: 17 },
    { title: '内容', weight: 56 },
    { title: '依据', weight: 27 },
  ];
  return {
    ...{ heading: '使用的规则', page: false },
    blocks: [
      { kind: 'text', text: rulesIntro, tone: 'quiet' },
      { kind: 'text', text: `规则版本：${pack}`, tone: 'quiet' },
      { kind: 'table', columns, rows: rules.map((rule) => [rule.title, ruleWords(rule), clauseWords(rule)].map(cell)) },
    ],
  };
}

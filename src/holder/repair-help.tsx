import { kindOf } from '../../cloudfunctions/core/kinds';
import { recordKinds } from '../../types/kinds';
import type { Decision, RuleLine } from '../../types/report';
import { Box, Card } from '../ui';

/** What a rule says, and whether the document or the product says so. */
const ruleWords = (rules: readonly RuleLine[], name: string): string => {
  const rule = rules.find((r) => r.name === name);
  return rule ? `${rule.isDefault ? '文件没有规定，默认' : '本地规定'}：${rule.text}。` : '';
};

function waysOf({ records, outcome }: Decision, rules: readonly RuleLine[]): [title: string, words: string][] {
  const organs = [...new Set(records.map(({ organ }) => organ))].join('、');
  const listed = [
    ...new Set(
      records.flatMap(({ kind, removed, list, organ }) => {
        if (removed || !kindOf(kind).standing) return [];
        return [`${list ?? recordKinds[kind]}（${organ}）`];
      }),
    ),
  ];
  return [
    ['记录不对', `请作出记录的单位核实：${organs}。${ruleWords(rules, 'objection')}`],
    ['记录没错，已经整改', `到“信用中国”网站，对这条记录申请信用修复。${ruleWords(rules, 'repaired')}`],
    ...(listed.length > 0
      ? ([['还在名单里', `向列入的单位申请移出：${listed.join('、')}。移出后，查询期间从移出日以后开始的，就不再列出。`]] as [
          string,
          string,
        ][])
      : []),
    ...(outcome === 'report' ? [] : ([['等不及修复', `有记录的领域，请到${organs}按原途径办理。`]] as [string, string][])),
  ];
}

/** What to do about records: whom to ask, how to repair, in the place's own way first. */
export function RepairHelp({ decision, rules }: { decision: Decision; rules: readonly RuleLine[] }) {
  if (decision.records.length === 0) return null;
  return (
    <Card title="对记录可以怎么办">
      <Box as="ul" className="lines">
        {waysOf(decision, rules).map(([title, words]) => (
          <Box as="li" key={title} className="line">
            <Box as="p" className="line__title">
              {title}
            </Box>
            <Box as="p">{words}</Box>
          </Box>
        ))}
      </Box>
    </Card>
  );
}

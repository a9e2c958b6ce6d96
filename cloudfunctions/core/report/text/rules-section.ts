import type { RuleName } from '../../../../types/pack';
import { leavingOut } from '../../../../types/kinds';
import type { RuleLine, Statement } from '../../../../types/report';
import { clauseWords } from '../../places/clause-words';
import type { Section } from './layout';

/** What stands before the rules of a report. */
export const rulesIntro = '以下规则决定本报告计入什么、不计入什么。文件没有规定的，按本平台默认，并逐条注明。';

/** A rule as a report tells it: the notices are printed whole elsewhere on it. */
export const ruleWords = ({ name, text }: Pick<RuleLine, 'name' | 'text'>): string => (name === 'notices' ? '列于本报告“说明”' : text);

type Ruled = Pick<Statement, 'decision' | 'scope' | 'version' | 'rules'>;

/** When a rule that doesn't touch every report touches this one. A rule that isn't named here can't change what a report says. */
const touches: Partial<Record<RuleName, (of: Ruled) => boolean>> = {
  recordKinds: () => true,
  validDays: () => true,
  // leaving out is asked below, for every rule that can
  simpleProcedure: ({ decision }) => shown(decision).some(({ procedure, procedureAssumed }) => procedure === 'simple' || procedureAssumed),
  repaired: ({ decision }) => shown(decision).some(({ repaired }) => repaired !== null),
  displayEnded: ({ decision }) => shown(decision).some(({ display }) => display?.ended),
  arrears: ({ decision }) => decision.arrears.length > 0,
  earliest: ({ rules }) => rules.some(({ name, isDefault }) => name === 'earliest' && !isDefault),
  listing: ({ version }) => version === 'listing',
  registration: ({ scope }) => scope.elsewhere,
  elsewhere: ({ scope }) => scope.elsewhere,
  choose: ({ scope }) => scope.notAsked.length > 0,
  found: ({ decision }) => decision.records.length > 0,
  objection: ({ decision }) => shown(decision).some(({ underObjection }) => underObjection),
  attestation: ({ decision }) => [...decision.fields, ...decision.subjectWide].some(({ state }) => state === 'cannotSay'),
};

const shown = ({ records, listedSeparately }: Statement['decision']) => [...records, ...listedSeparately];

/**
 * The rules without which a report would say something else: what counts and how long it holds, whatever keeps or kept records out, and
 * those its records, its scope or its gaps stand on. In the order they came.
 */
export function rulesTouching(statement: Ruled): RuleLine[] {
  const { leavesOut, leftOut } = statement.decision;
  const out = new Set<string>([...leavesOut, ...leftOut.map(({ rule }) => rule)]);
  const leaves = (name: string): boolean => leavingOut.some((rule) => rule === name) && out.has(name);
  return statement.rules.filter(({ name }) => leaves(name) || touches[name as RuleName]?.(statement));
}

/** The rules that touched a report, each with the clause it obeys or as a default, and where the others stand. */
export function rulesSection(statement: Ruled & Pick<Statement, 'pack' | 'place'>, host: string): Section {
  const cell = (text: string) => ({ text, tone: 'plain' as const });
  const columns = [
    { title: '规则', weight: 17 },
    { title: '内容', weight: 56 },
    { title: '依据', weight: 27 },
  ];
  return {
    ...{ heading: '使用的规则', page: false },
    blocks: [
      { kind: 'table', columns, rows: rulesTouching(statement).map((rule) => [rule.title, ruleWords(rule), clauseWords(rule)].map(cell)) },
      { kind: 'text', text: `其余规则见 ${host} 的“办事指南”（${statement.place}）。规则版本：${statement.pack}`, tone: 'quiet' },
    ],
  };
}

import type { Line, Scope, Statement } from '../../../../types/report';
import type { Block, Cell, Pair, Section } from './layout';
import { leftOutWords } from './left-out-words';

/** What stands over the lines that no choice of fields touches. */
export const subjectWideTitle = '不分领域的情况';
export const owingTitle = '尚欠数据的单位';
/** What stands over the fields that were not asked for. */
export const notAskedTitle = ({ notAsked }: Pick<Scope, 'notAsked'>): string => `没有查的领域（${notAsked.length}个）`;

const cell = (text: string, tone: Cell['tone'] = 'plain'): Cell => ({ text, tone });

/** Every field asked for and what stands subject-wide: what each says, with what was kept out beside it; then the fields not asked for. */
export function fieldsSection({ decision: { fields, subjectWide }, scope }: Pick<Statement, 'decision' | 'scope'>): Section {
  const wide = subjectWide.map((line): [string, Line] => [line.name, line]);
  const own = fields.map((line): [string, Line] => [line.field, line]);
  const result = (line: Line): Cell => ({ ...cell(line.words, line.state), aside: leftOutWords(line) });
  const columns = (first: string) => [
    { title: first, weight: 19.5 },
    { title: '结果', weight: 80.5 },
  ];
  const table = (first: string, lines: [string, Line][]): Block => ({
    ...{ kind: 'table', columns: columns(first) },
    rows: lines.map(([name, line]) => [cell(name), result(line)]),
  });
  const notAsked: Block = { kind: 'list', title: notAskedTitle(scope), items: [scope.notAsked.join('、')] };
  return {
    ...{ heading: '各领域情况', page: true },
    blocks: [
      table('领域', own),
      ...(wide.length > 0 ? [table(subjectWideTitle, wide)] : []),
      ...owing([...own, ...wide]),
      ...(scope.notAsked.length > 0 ? [notAsked] : []),
    ],
  };
}

/** The units whose data is missing, so that a holder knows whom to ask. */
function owing(lines: [string, Line][]): Section['blocks'] {
  const pairs = lines
    .map(([name, line]): Pair => [name, [...new Set(line.kinds.flatMap((kind) => kind.units))].join('、')])
    .filter(([, units]) => units !== '');
  return pairs.length === 0 ? [] : [{ kind: 'pairs', title: owingTitle, pairs }];
}

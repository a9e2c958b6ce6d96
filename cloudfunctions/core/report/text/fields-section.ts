import { recordKinds } from '../../../../types/kinds';
import type { Decision, FieldLine } from '../../../../types/report';
import { dayWords } from '../../dates/words';
import { partWords } from './part-words';
import type { Cell, Section } from './layout';

/** Every field asked for: what it says, up to which day its data is complete, and the kinds that are covered. */
export function fieldsSection({ fields }: Decision): Section {
  // Two kinds fit a line where their column is a little wider; where a field has more, its result needs the room.
  const kinds = fields.every((line) => kindsOf(line).length <= 13) ? 28 : 22.5;
  const columns = [
    { title: '序号', weight: 7 },
    { title: '领域', weight: 16.5 },
    { title: '结果', weight: 60 - kinds },
    { title: '数据截至', weight: 16.5 },
    { title: kindsTitle, weight: kinds },
  ];
  const cell = (text: string, tone: Cell['tone'] = 'plain'): Cell => ({ text, tone });
  return {
    ...{ heading: '各领域情况', page: false },
    blocks: [
      {
        ...{ kind: 'table', columns },
        rows: fields.map((line, i) => [cell(String(i + 1)), cell(line.field), result(line), cell(asOfWords(line)), cell(kindsOf(line))]),
      },
      ...owing(fields),
    ],
  };
}

function result({ words, state }: FieldLine): Cell {
  const [text, aside] = partWords(words);
  return { text, tone: state, aside };
}

/** The day up to which a field's data is complete. */
export const asOfWords = ({ asOf }: Pick<FieldLine, 'asOf'>): string => (asOf ? dayWords(asOf) : '未报送');

export const kindsTitle = '归集的记录种类';

/** The kinds of record that a field collects. */
export const kindsOf = (line: FieldLine): string =>
  line.kinds
    .filter((kind) => kind.state !== 'notCovered')
    .map((kind) => recordKinds[kind.kind])
    .join('、') || '无';

export const owingTitle = '尚欠数据的单位';

/** The units whose data is missing, so that a holder knows whom to ask. */
function owing(fields: FieldLine[]): Section['blocks'] {
  const lines = fields
    .map((line) => [line.field, [...new Set(line.kinds.flatMap((kind) => kind.units))].join('、')] as [string, string])
    .filter(([, units]) => units !== '');
  return lines.length === 0 ? [] : [{ kind: 'pairs', title: owingTitle, pairs: lines }];
}

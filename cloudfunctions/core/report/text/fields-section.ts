import { recordKinds } from '../../../../types/kinds';
import type { FieldLine, Statement } from '../../../../types/report';
import { partWords } from './part-words';
import type { Cell, Section } from './layout';

/** Every field asked for: what it says, up to which day its data is complete, and the kinds that are covered. */
export function fieldsSection({ decision }: Statement): Section {
  // Two kinds fit a line where their column is a little wider; where a field has more, its result needs the room.
  const kinds = decision.fields.every((line) => kindsOf(line).length <= 13) ? 28 : 22.5;
  const columns = [
    { title: '序号', weight: 7 },
    { title: '领域', weight: 16.5 },
    { title: '结果', weight: 63.5 - kinds },
    { title: '数据截至', weight: 13 },
    { title: '归集的记录种类', weight: kinds },
  ];
  const cell = (text: string, tone: Cell['tone'] = 'plain'): Cell => ({ text, tone });
  return {
    ...{ heading: '各领域情况', page: false },
    blocks: [
      {
        ...{ kind: 'table', columns },
        rows: decision.fields.map((line, i) => [
          cell(String(i + 1)),
          cell(line.field),
          said(line),
          cell(line.asOf ?? '未报送'),
          cell(kindsOf(line)),
        ]),
      },
      ...owing(decision.fields),
    ],
  };
}

function said({ words, state }: FieldLine): Cell {
  const [text, aside] = partWords(words);
  return { text, tone: state, aside };
}

const kindsOf = (line: FieldLine): string =>
  line.kinds
    .filter((kind) => kind.state !== 'notCovered')
    .map((kind) => recordKinds[kind.kind])
    .join('、') || '无';

/** The units whose data is missing, so that a holder knows whom to ask. */
function owing(fields: FieldLine[]): Section['blocks'] {
  const lines = fields
    .map((line) => [line.field, [...new Set(line.kinds.flatMap((kind) => kind.units))].join('、')] as [string, string])
    .filter(([, units]) => units !== '');
  return lines.length === 0 ? [] : [{ kind: 'pairs', title: '尚欠数据的单位', pairs: lines }];
}

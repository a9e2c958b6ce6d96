import { recordKinds } from '../../../types/kinds';
import type { FieldLine, Statement } from '../../../types/report';
import type { Cell, Section } from './layout';

/** Every field asked for: what it says, up to which day its data is complete, and the kinds that are covered. */
export function fieldsSection({ decision }: Statement): Section {
  const columns = [
    { title: '序号', weight: 7 },
    { title: '领域', weight: 17 },
    { title: '结果', weight: 41 },
    { title: '数据截至', weight: 13 },
    { title: '归集的记录种类', weight: 22 },
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
          cell(line.words, line.state),
          cell(line.asOf ?? '未报送'),
          cell(kindsOf(line)),
        ]),
      },
      ...owing(decision.fields),
    ],
  };
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

import type { FieldLine, Statement } from '../../../../types/report';
import { outsideWords } from './outside-words';
import type { Pair, Section } from './layout';

const states = [
  ['clear', '所列种类内未查到'],
  ['hasRecords', '有记录'],
  ['cannotSay', '暂不能说明'],
] as const;

/** The page that says it in one look; the bare words stand only where every field's line says them. */
export function resultSection({ decision, subject, period }: Statement): Section {
  const fields = decision.fields;
  const of = (state: FieldLine['state']): FieldLine[] => fields.filter((f) => f.state === state);
  // Where no sentence says “未查到”, its figure still does.
  const outside = decision.records.length > 0 ? outsideWords(fields) : '';
  const pairs = states
    .filter(([state]) => of(state).length > 0)
    .map(([state, label]): Pair => [
      label,
      of(state)
        .map((f) => f.field)
        .join('、'),
    ]);
  return {
    ...{ heading: '查询结果', page: true },
    blocks: [
      { kind: 'text', text: sentence(fields, decision.records.length), tone: 'strong' },
      { kind: 'text', text: `${subject.name}，${period.from} 至 ${period.to}，共查询${fields.length}个领域${outside}。`, tone: 'quiet' },
      { kind: 'figures', figures: states.map(([state, label]) => ({ value: String(of(state).length), label, tone: state })) },
      { kind: 'pairs', title: null, pairs },
    ],
  };
}

function sentence(fields: FieldLine[], records: number): string {
  const unsaid = fields.filter((f) => f.state === 'cannotSay').length;
  const outside = outsideWords(fields.filter((f) => f.state === 'clear'));
  if (records > 0) return `查到${records}条违法违规记录，列于本报告${unsaid > 0 ? `；另有${unsaid}个领域暂不能说明` : ''}。`;
  if (fields.every((f) => f.bare)) return `所查${fields.length}个领域均无违法违规记录。`;
  if (unsaid === fields.length) return '所查领域均暂不能说明有无违法违规记录。';
  return unsaid > 0
    ? `${unsaid}个领域暂不能说明，其余${fields.length - unsaid}个领域在所列种类内未查到记录${outside}。`
    : `所查领域在所列种类内均未查到记录${outside}。`;
}

import { periodWords } from '../../dates/words';
import type { Decision, Statement } from '../../../../types/report';
import type { Pair, Section } from './layout';
import { outsideWords } from './outside-words';
import { resultWords } from './result-words';
import { byState, clearWords, stateWords } from './state-words';

const order = ['clear', 'hasRecords', 'cannotSay'] as const;

/** The page that says it in one look. */
export function resultSection({ decision, subject, period }: Pick<Statement, 'decision' | 'subject' | 'period'>): Section {
  // Where no sentence says “未查到”, its figure still does.
  const outside = decision.records.length > 0 ? outsideWords(decision.fields) : '';
  const groups = groupsOf(decision);
  const pairs = groups.filter(({ fields }) => fields.length > 0).map(({ label, fields }): Pair => [label, fields.join('、')]);
  return {
    ...{ heading: '查询结果', page: true },
    blocks: [
      { kind: 'text', text: resultWords(decision), tone: 'strong' },
      { kind: 'text', text: `${subject.name}，${periodWords(period)}，共查询${decision.fields.length}个领域${outside}。`, tone: 'quiet' },
      { kind: 'figures', figures: groups.map(({ label, fields, tone }) => ({ value: String(fields.length), label, tone })) },
      { kind: 'pairs', title: null, pairs },
    ],
  };
}

function groupsOf({ fields }: Decision) {
  const by = byState(fields);
  return order.map((tone) => ({
    tone,
    label: tone === 'clear' ? clearWords(by.clear) : stateWords[tone],
    fields: by[tone].map(({ field }) => field),
  }));
}

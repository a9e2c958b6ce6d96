import { periodWords } from '../../dates/words';
import type { Decision, Statement } from '../../../../types/report';
import type { Pair, Section } from './layout';
import { overallOf } from './overall';
import { clearWords } from './sentence-words';
import { byState, stateWords } from './state-words';

const order = ['clear', 'hasRecords', 'cannotSay'] as const;

/** The page that says it in one look: the result and how far it reaches. */
export function resultSection(statement: Pick<Statement, 'decision' | 'scope' | 'place' | 'subject' | 'period'>): Section {
  const { decision, subject, period } = statement;
  const { words, notes } = overallOf(statement);
  const groups = groupsOf(decision);
  const pairs = groups.filter(({ fields }) => fields.length > 0).map(({ label, fields }): Pair => [label, fields.join('、')]);
  return {
    ...{ heading: '查询结果', page: true },
    blocks: [
      { kind: 'text', text: `${words}。`, tone: 'strong' },
      { kind: 'text', text: `${subject.name}，${periodWords(period)}。`, tone: 'quiet' },
      ...notes.map((text) => ({ kind: 'text', text, tone: 'plain' }) as const),
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

import { overallOf, overallWords } from '../../../cloudfunctions/core/verdict/overall';
import type { FieldLine, KindLine } from '../../../types/report';

const kind = (state: KindLine['state'], of: KindLine['kind'] = 'penalty'): KindLine => ({
  kind: of,
  state,
  reasons: [],
  asOf: null,
  units: [],
});
const field = (state: FieldLine['state'], bare = false, kinds = [kind(state)]): FieldLine => ({
  ...{ field: '税务', state, bare, words: '', asOf: null, kinds, records: [] },
});
const unpunished = field('clear', false, [kind('notCovered'), kind('clear', 'seriousDishonesty')]);
const overall = (fields: FieldLine[], records = 0) => overallOf({ fields, records: Array.from({ length: records }) as never });

describe('the result in a few words', () => {
  test.each([
    ['all bare', [field('clear', true), field('clear', true)], 0, 'good', '无违法违规记录'],
    ['all clear, one of them not of every kind', [field('clear', true), field('clear')], 0, 'good', '所列种类内未查到记录'],
    ['one can’t be said', [field('clear', true), field('cannotSay')], 0, 'unknown', '部分领域暂不能说明'],
    ['one has records, another can’t be said', [field('hasRecords'), field('cannotSay')], 3, 'bad', '有违法违规记录3条'],
    ['nothing can be said', [field('cannotSay')], 0, 'unknown', '暂不能说明'],
  ] as const)('%s', (_, fields, records, tone, words) => {
    expect(overall([...fields], records)).toMatchObject({ tone, words });
  });

  test('what the words leave open is said', () => {
    expect(overall([field('hasRecords'), field('cannotSay')], 1).notes.join()).toContain('1个领域');
    expect(overall([field('clear'), field('cannotSay')]).notes.join()).toMatch(/不等于有记录.*其余1个领域在所列种类内未查到记录。/);
    expect(overall([field('clear')]).notes).toEqual(['以报告各领域列明的种类为准。']);
    expect(overall([field('clear', true), unpunished]).notes).toEqual(['以报告各领域列明的种类为准；其中1个领域不归集行政处罚。']);
    expect(overall([unpunished, field('cannotSay')]).notes[1]).toBe('其余1个领域在所列种类内未查到记录；其中1个领域不归集行政处罚。');
    expect(overall([field('clear', true)]).notes).toEqual([]);
  });

  test('a paper that tells no number of records tells the fields', () => {
    const counted = { clear: 3, hasRecords: 2, cannotSay: 1, records: null, bare: false, outside: '' };
    expect(overallWords(counted)).toMatchObject({ tone: 'bad', words: '2个领域有违法违规记录' });
  });
});

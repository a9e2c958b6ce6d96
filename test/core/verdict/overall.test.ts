import { overallOf, overallWords } from '../../../cloudfunctions/core/verdict/overall';
import type { FieldLine } from '../../../types/report';

const field = (state: FieldLine['state'], bare = false): FieldLine => ({
  ...{ field: '税务', state, bare, words: '', asOf: null, kinds: [], records: [] },
});
const overall = (fields: FieldLine[], records = 0) => overallOf({ fields, records: Array.from({ length: records }) as never });

describe('the result in a few words', () => {
  test.each([
    ['all bare', [field('clear', true), field('clear', true)], 0, 'good', '无违法违规记录'],
    ['all clear, one of them not of every kind', [field('clear', true), field('clear')], 0, 'good', '未查到违法违规记录'],
    ['one can’t be said', [field('clear', true), field('cannotSay')], 0, 'unknown', '部分领域暂不能说明'],
    ['one has records, another can’t be said', [field('hasRecords'), field('cannotSay')], 3, 'bad', '有违法违规记录3条'],
    ['nothing can be said', [field('cannotSay')], 0, 'unknown', '暂不能说明'],
  ] as const)('%s', (_, fields, records, tone, words) => {
    expect(overall([...fields], records)).toMatchObject({ tone, words });
  });

  test('what the words leave open is said', () => {
    expect(overall([field('hasRecords'), field('cannotSay')], 1).notes.join()).toContain('1个领域');
    expect(overall([field('clear'), field('cannotSay')]).notes.join()).toMatch(/不等于有记录.*其余1个领域未查到记录/);
    expect(overall([field('clear')]).notes.join()).toContain('各领域列明的种类');
    expect(overall([field('clear', true)]).notes).toEqual([]);
  });

  test('a paper that tells no number of records tells the fields', () => {
    const counted = { clear: 3, hasRecords: 2, cannotSay: 1, records: null, bare: false };
    expect(overallWords(counted)).toMatchObject({ tone: 'bad', words: '2个领域有违法违规记录' });
  });
});

import { outsideWords } from '../../../../cloudfunctions/core/report/text/outside-words';
import { partWords } from '../../../../cloudfunctions/core/report/text/part-words';
import { wordsFor } from '../../../../cloudfunctions/core/report/text/field-words';
import type { KindLine } from '../../../../types/report';

const kind = (of: KindLine['kind'], state: KindLine['state']): KindLine => ({ kind: of, state, reasons: [], asOf: null, units: [] });
const dishonesty = kind('seriousDishonesty', 'clear');
const without = [kind('penalty', 'notCovered'), dishonesty];

describe('what is not collected is no finding', () => {
  test('the fields that collect no penalties are counted, whether a kind is told as not covered or left out', () => {
    const fields = [[kind('penalty', 'clear')], without, [dishonesty]].map((kinds) => ({ kinds }));
    expect(outsideWords(fields)).toBe('；其中2个领域不归集行政处罚');
    expect(outsideWords(fields.slice(0, 1))).toBe('');
  });

  test('a sentence is told apart into what was found and what is not collected', () => {
    const { words } = wordsFor(without, 0);
    expect(partWords(words)).toEqual(['严重失信主体名单：未查到记录', '行政处罚：不在本领域归集范围']);
    expect(partWords(wordsFor([kind('penalty', 'notCovered')], 0).words)).toEqual(['', '行政处罚：不在本领域归集范围']);
    expect(partWords(wordsFor([dishonesty], 0).words)).toEqual(['无违法违规记录', '']);
  });
});

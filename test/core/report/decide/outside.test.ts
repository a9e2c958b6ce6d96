import { outsideWords } from '../../../../cloudfunctions/core/report/text/outside-words';
import type { KindLine } from '../../../../types/report';

const kind = (of: KindLine['kind'], state: KindLine['state']): KindLine => ({ kind: of, state, reasons: [], asOf: null, units: [] });

test('the fields that collect no penalties are counted', () => {
  const fields = [[kind('penalty', 'clear')], [kind('seriousDishonesty', 'clear')]].map((kinds) => ({ kinds }));
  expect(outsideWords(fields)).toBe('；其中1个领域不归集行政处罚');
  expect(outsideWords(fields.slice(0, 1))).toBe('');
});

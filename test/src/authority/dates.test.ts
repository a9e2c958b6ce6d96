import { entryOf } from '../../../src/authority/document/dates';

const none = { number: null, from: null, until: null };
const changzhi = { number: null, from: '2025-09-01', until: null };
const heilongjiang = { number: '黑发改〔2024〕1号', from: '2024-10-01', until: '2026-09-30' };

test.each([
  ['what the document says is no entry', { number: '', from: '2025-09-01', until: '' }, changzhi, none],
  [
    'a number alone takes the day the document names',
    { number: ' 长〔1〕 ', from: '2025-09-01', until: '' },
    changzhi,
    { ...changzhi, number: '长〔1〕' },
  ],
  ['a number without a day', { number: '长〔1〕', from: '', until: '' }, changzhi, null],
  ['a day of one’s own without a number', { number: '', from: '2026-01-01', until: '' }, changzhi, null],
  [
    'an end of one’s own, the rest as in the document',
    { number: '', from: '2025-09-01', until: '2027-01-01' },
    changzhi,
    { ...none, until: '2027-01-01' },
  ],
  ['all as in a whole document', heilongjiang, heilongjiang, none],
  [
    'a whole document whose end is another',
    { ...heilongjiang, until: '2028-09-30' },
    heilongjiang,
    { ...heilongjiang, until: '2028-09-30' },
  ],
  ['nothing anywhere', { number: '', from: '', until: '' }, none, none],
  ['taken back to the document', { number: '', from: '', until: '' }, heilongjiang, none],
] as const)('%s', (_name, filled, document, entered) => {
  expect(entryOf(filled, document)).toEqual(entered);
});

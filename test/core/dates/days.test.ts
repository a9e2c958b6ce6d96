import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import fc from 'fast-check';
import { addDays, addMonths, endOfMonth } from '../../../cloudfunctions/core/dates/arithmetic';
import { compare } from '../../../cloudfunctions/core/dates/compare';
import { isDay } from '../../../cloudfunctions/core/dates/is-day';
import { parseDay } from '../../../cloudfunctions/core/dates/parse-day';
import { shanghaiDay } from '../../../cloudfunctions/core/dates/shanghai-day';

const instant = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2173, 0, 1) });
const day = instant.map((ms) => new Date(ms).toISOString().slice(0, 10));

test.each([
  ['2024-05-28', '2024-05-28'],
  ['2024-5-8', '2024-05-08'],
  ['2024/5/28', '2024-05-28'],
  ['2024/05/28', '2024-05-28'],
  ['20240528', '2024-05-28'],
  ['2024年5月28日', '2024-05-28'],
  ['2024年05月28日', '2024-05-28'],
  ['2024 年 5 月 28 日', '2024-05-28'],
  ['２０２４／５／２８', '2024-05-28'],
  [' 2024-05-28\u3000', '2024-05-28'],
  ['2024-05-28 00:00:00', '2024-05-28'],
  ['2024-05-28T23:59:59.999', '2024-05-28'],
  ['2024/5/28 8:30', '2024-05-28'],
  ['2024-02-29', '2024-02-29'],
  ['2000-02-29', '2000-02-29'],
  ['2099-12-31', '2099-12-31'],
  ['45440', '2024-05-28'],
  ['25569', '1970-01-01'],
])('reads %s', (text, expected) => expect(parseDay(text)).toBe(expected));

test('a bare serial follows the date system of its workbook', () => {
  expect(parseDay('43978', { date1904: true })).toBe('2024-05-28');
  expect(parseDay('2024-05-28', { date1904: true })).toBe('2024-05-28');
});

test.each([
  '',
  '不详',
  '2023年13月1日',
  '2023-02-29',
  '1900-02-29',
  '2024-04-31',
  '2024-00-10',
  '2024-01-00',
  '2024-05',
  '24-05-28',
  '28/05/2024',
  '2024-05/28',
  '2024.05.28',
  '202405281',
  '2024528',
  '0024-05-28',
  '3024-05-28',
  '2024年5月28',
  '5月28日',
  '45440.5',
  '4544',
  '-45440',
  '2024-05-28Z',
  'null',
])('refuses %p', (text) => expect(parseDay(text)).toBeNull());

test('every day is read back from each spelling', () =>
  fc.assert(
    fc.property(day, (text) => {
      const [y, m, d] = text.split('-').map(Number);
      const serial = String(Date.parse(text) / 86_400_000 + 25569);
      const spellings = [text, `${y}/${m}/${d}`, text.replaceAll('-', ''), `${y}年${m}月${d}日`, serial];
      return isDay(text) && spellings.every((spelling) => parseDay(spelling) === text);
    }),
  ));

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-01-31', 1, '2023-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2024-12-15', 1, '2025-01-15'],
  ['2026-11-20', -36, '2023-11-20'],
])('%s and %i months is %s', (from, months, expected) => expect(addMonths(from, months)).toBe(expected));

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2024-12-31', 1, '2025-01-01'],
  ['2024-03-01', -1, '2024-02-29'],
  ['2024-05-28', 0, '2024-05-28'],
])('%s and %i days is %s', (from, days, expected) => expect(addDays(from, days)).toBe(expected));

test.each([
  ['2024-02-01', '2024-02-29'],
  ['2023-02-28', '2023-02-28'],
  ['2024-12-31', '2024-12-31'],
])('the month of %s ends on %s', (from, expected) => expect(endOfMonth(from)).toBe(expected));

dayjs.extend(utc);
const anyDay = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2999, 11, 31) }).map((ms) => new Date(ms).toISOString().slice(0, 10));

test('days, months and their ends are those of another calendar, on every day the product reads', () =>
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -1200, max: 1200 }), (from, n) => {
      const theirs = dayjs.utc(from);
      expect([addDays(from, n), addMonths(from, n), endOfMonth(from)]).toEqual(
        [theirs.add(n, 'day'), theirs.add(n, 'month'), theirs.endOf('month')].map((day) => day.format('YYYY-MM-DD')),
      );
    }),
    { numRuns: 2000 },
  ));

test('days there and back, and order, agree', () =>
  fc.assert(
    fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (from, days) => {
      const to = addDays(from, days);
      return addDays(to, -days) === from && Math.sign(compare(to, from)) === Math.sign(days);
    }),
  ));

test.each([
  ['2026-11-19T15:59:59.999Z', '2026-11-19'],
  ['2026-11-19T16:00:00.000Z', '2026-11-20'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01'],
  ['1970-01-01T00:00:00.000Z', '1970-01-01'],
])('at %s it is %s in Shanghai', (iso, expected) => expect(shanghaiDay(Date.parse(iso))).toBe(expected));

test('it is the day the zone database says', () => {
  const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
  fc.assert(fc.property(fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2199, 0, 1) }), (ms) => shanghaiDay(ms) === zone.format(ms)));
});

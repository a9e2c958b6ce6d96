import fc from 'fast-check';
import { cloudNow, forget, learn, offset, restore } from '../../../src/shell/clock';

beforeEach(forget);

describe('the cloud clock as the phone learns it', () => {
  test('nothing is known before the first answer', () => {
    expect(offset()).toBeNull();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(1_800_000_000_000);
    expect(cloudNow()).toBe(1_800_000_000_000);
    clock.mockRestore();
  });

  test.each([
    { answers: [[1000, 6050, 1100]], known: 5000, about: 51 },
    {
      answers: [
        [1000, 6050, 1100],
        [2000, 7010, 2020],
      ],
      known: 5000,
      about: 11,
    },
    {
      answers: [
        [1000, 6100, 9000],
        [9100, 14_101, 9102],
      ],
      known: 5000,
      about: 2,
    },
  ])('$answers gives $known within $about ms', ({ answers, known, about }) => {
    for (const [sent, now, received] of answers) learn(sent!, now!, received!);
    expect(Math.abs(offset()! - known)).toBeLessThanOrEqual(about);
  });

  test('a true offset is never farther away than half the shortest round trip', () => {
    const trip = fc.record({ at: fc.nat(1e9), there: fc.nat(3000), back: fc.nat(3000) });
    fc.assert(
      fc.property(fc.integer({ min: -1e7, max: 1e7 }), fc.array(trip, { minLength: 1 }), (truth, trips) => {
        forget();
        for (const { at, there, back } of trips) learn(at, at + there + truth, at + there + back);
        const shortest = Math.min(...trips.map(({ there, back }) => there + back));
        expect(Math.abs(offset()! - truth)).toBeLessThanOrEqual(shortest / 2 + 2);
      }),
    );
  });

  test('a phone clock that was moved forgets the past', () => {
    learn(1000, 6000, 1010);
    learn(500_000, 6500, 500_010);
    expect(Math.abs(offset()! + 493_505)).toBeLessThan(10);
  });

  test.each([
    [1000, Number.NaN, 1100],
    [1000, Number.POSITIVE_INFINITY, 1100],
    [1000, 5000, 900],
  ])('an answer of %p, %p, %p teaches nothing', (sent, now, received) => {
    learn(sent, now, received);
    expect(offset()).toBeNull();
  });

  test('a kept offset is taken up until an answer comes, and never over one', () => {
    restore(4000);
    expect(offset()).toBe(4000);
    learn(1000, 6000, 1010);
    restore(4000);
    expect(Math.abs(offset()! - 5000)).toBeLessThan(10);
  });
});

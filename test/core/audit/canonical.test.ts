import fc from 'fast-check';
import { canonical } from '../../../cloudfunctions/core/audit/canonical';

test('every text, as key and as value, is written as JSON writes it', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  );
  fc.assert(fc.property(text, (any) => canonical({ [any]: any }) === JSON.stringify({ [any]: any })));
});

test('keys are sorted, and what is undefined or named is left out', () => {
  expect(canonical({ b: [1, 'x', null, undefined], a: { d: true, c: undefined }, z: 1 }, new Set(['z']))).toBe(
    '{"a":{"d":true},"b":[1,"x",null,null]}',
  );
});

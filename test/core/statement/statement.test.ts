import fc from 'fast-check';
import { decodeBase64url } from '../../../cloudfunctions/core/code/base64url';
import { keyId } from '../../../cloudfunctions/core/statement/es256';
import { readStatementLink, statementLink } from '../../../cloudfunctions/core/statement/link';
import { nameHash } from '../../../cloudfunctions/core/statement/name-hash';
import { joinPayload, readPayload } from '../../../cloudfunctions/core/statement/payload';
import { type CompactStatement, decodeStatement, encodeStatement, fieldStates } from '../../../cloudfunctions/core/statement/statement';
import vectors from '../../vectors/statement.json';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const [plain] = vectors.statements;
const statement = plain!.statement as CompactStatement;

describe.each(vectors.statements)('the statement $statement.number of $statement.states.length fields', (vector) => {
  const content = vector.statement as CompactStatement;

  test('becomes its bytes, its payload and its link, and comes back', () => {
    const bytes = encodeStatement(content);
    expect(hex(bytes)).toBe(vector.bytes);
    expect(bytes).toHaveLength(Math.ceil((366 + 2 * content.states.length) / 8));
    const payload = joinPayload(bytes, new Uint8Array(Buffer.from(vector.signature, 'hex')));
    expect(payload).toBe(vector.payload);
    expect(statementLink(vector.link.split('/s/')[0]!, payload)).toBe(vector.link);
    expect(readPayload(payload)).toMatchObject({ statement: content });
    expect(readStatementLink(` ${vector.link}\n`)).toMatchObject({ kind: 'statement', payload: { statement: content } });
  });
});

test.each(vectors.statements)('the name $name stands under its hash', ({ name, statement: { number, nameHash: hash } }) => {
  expect(nameHash(number, name)).toBe(hash);
});

describe.each(vectors.names)('the hash of $name in $number', ({ number, hash, same, other }) => {
  test.each(same)('is that of %j', (name) => expect(nameHash(number, name)).toBe(hash));
  test.each(other)('is not that of %j', (name) => expect(nameHash(number, name)).not.toBe(hash));
  test('is another for another report', () => {
    expect(nameHash(`${number.slice(0, -1)}${number.endsWith('0') ? 1 : 0}`, same[0]!)).not.toBe(hash);
  });
});

test('the hash of no text throws, half a character included', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => void nameHash(statement.number, name)));
  expect(nameHash(statement.number, '\ud842')).toBe(nameHash(statement.number, '\ufffd'));
});

test('a key is named by the hash of its point', () => {
  for (const key of vectors.trust.list.issuers.flatMap((issuer) => [...issuer.keys, ...issuer.listKeys])) expect(keyId(key)).toBe(key.id);
});

describe('what does not fit is refused', () => {
  test.each([
    ['a day before 1950', { period: { from: '1949-12-31', to: '2026-11-20' } }],
    ['a day after 2129', { validTo: '2130-01-01' }],
    ['no day', { validTo: 'soon' }],
    ['a number of another issuer', { issuer: '140401' }],
    ['a number of another day', { issued: statement.issued + 86_400_000 }],
    ['a number with a letter nobody writes', { number: `${statement.number.slice(0, -1)}U` }],
    ['a USCC too short', { uscc: '9135' }],
    ['a USCC with an I', { uscc: '9135010IM000100Y43' }],
    ['half a second', { issued: statement.issued + 500 }],
    ['a revision beyond 16 bits', { revision: 65_536 }],
    ['a key that is no key', { key: 'xyz' }],
    ['a key with a letter beyond f', { key: '12345g' }],
    ['a hash of the name cut short', { nameHash: statement.nameHash.slice(1) }],
    ['no hash of the name', { nameHash: '' }],
    ['more than 255 fields', { states: new Array(256).fill('clear') }],
    ['a state nobody knows', { states: ['unclear'] }],
    ['a subject-wide state nobody knows', { subjectWide: 'unclear' }],
  ])('%s', (_name, change) => {
    expect(() => encodeStatement({ ...statement, ...(change as Partial<CompactStatement>) })).toThrow(RangeError);
  });
});

describe('bytes nobody would write are no statement', () => {
  // Of two fields: six bits fill its last byte.
  const short = vectors.statements.find((vector) => vector.statement.states.length === 2)!;
  const bytes = Uint8Array.from(Buffer.from(short.bytes, 'hex'));
  test.each([
    ['another version', (b: Uint8Array) => ((b[0] = 0x10), b)],
    ['an issuer of seven digits', (b: Uint8Array) => (b.fill(255, 1, 4), b)],
    ['one byte short', (b: Uint8Array) => b.slice(0, -1)],
    ['one byte more', (b: Uint8Array) => Uint8Array.of(...b, 0)],
    ['a bit at the end of the filling', (b: Uint8Array) => ((b[b.length - 1]! |= 1), b)],
    ['a bit at the beginning of the filling', (b: Uint8Array) => ((b[b.length - 1]! |= 32), b)],
    ['nothing', () => new Uint8Array()],
  ])('%s', (_name, change) => {
    expect(decodeStatement(change(bytes.slice()))).toBeNull();
  });
});

test('every statement survives its bytes', () => {
  const day = fc
    .integer({ min: 0, max: 65_535 })
    .map((n) => new Date(Date.parse('1950-01-01') + n * 86_400_000).toISOString().slice(0, 10));
  const pick = (alphabet: string, length: number) =>
    fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((chars) => chars.join(''));
  const any = fc.record({
    issuer: fc.integer({ min: 0, max: 999_999 }).map((n) => String(n).padStart(6, '0')),
    tail: pick('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 10),
    uscc: pick('0123456789ABCDEFGHJKLMNPQRTUWXY*', 18),
    nameHash: pick('0123456789abcdef', 16),
    revision: fc.integer({ min: 0, max: 65_535 }),
    period: fc.record({ from: day, to: day }),
    validTo: day,
    issued: fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((s) => Date.parse('2020-01-01') + s * 1000),
    key: pick('0123456789abcdef', 6),
    listing: fc.boolean(),
    demo: fc.boolean(),
    limited: fc.boolean(),
    elsewhere: fc.boolean(),
    subjectWide: fc.constantFrom(...fieldStates),
    states: fc.array(fc.constantFrom(...fieldStates), { maxLength: 255 }),
  });
  fc.assert(
    fc.property(any, ({ tail, ...rest }) => {
      const number = `${rest.issuer}-${new Date(rest.issued + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '')}-${tail}`;
      const whole = { ...rest, number };
      expect(decodeStatement(encodeStatement(whole))).toEqual(whole);
    }),
  );
});

test('no text makes the reader throw', () => {
  fc.assert(fc.property(fc.string(), (text) => void readStatementLink(text)));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const read = decodeStatement(bytes);
      // What decodes is canonical: there is one way to write it.
      if (read) expect(hex(encodeStatement(read))).toBe(hex(bytes));
    }),
  );
  expect(decodeBase64url(plain!.payload)).not.toBeNull();
});

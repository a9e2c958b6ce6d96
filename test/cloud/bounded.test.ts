import type { LocalCloud } from '../../local/emulator/cloud';
import { isWithin } from '../../cloudfunctions/access/is-within';
import { type ActionName, actions } from '../../types/actions';
import { table } from '../../cloudfunctions/access/table';
import { clientAt, doors } from '../support/clients';
import { startTestCloud } from '../support/cloud';
import * as seed from '../support/seed';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.close());

const names = Object.entries(actions).flatMap(([group, of]) => Object.keys(of).map((action) => `${group}/${action}` as ActionName));
const nest = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
const hostile: [what: string, input: object][] = [
  ['an array of 40,000 zeros', { fields: new Array<number>(40_000).fill(0), publication: { units: new Array<number>(40_000).fill(0) } }],
  ['a nest of 1,000', { fields: nest(1_000) }],
  ['10,000 keys', Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`k${i}`, i]))],
  ['a text of 90 kB', { subject: 'x'.repeat(90_000), code: 'x'.repeat(90_000), token: 'x'.repeat(90_000) }],
  ['a lone surrogate', { subject: '\ud800', code: '\ud800', token: '\ud800', reason: '\ud800' }],
];

describe.each(doors)('at the %s door', (door) => {
  test.each(hostile)('%s is refused by every action: for want of a login first, then by size or shape', async (_what, input) => {
    const [nobody, holder] = [clientAt(door, cloud), clientAt(door, cloud)];
    seed.addHolder(cloud, holder);
    const answers = await Promise.all(
      names.map(async (name) => {
        const told = [await nobody.raw(name, input), await holder.raw(name, input)];
        return [name, ...told.map((answer) => (answer.ok ? 'allowed' : answer.error.code))];
      }),
    );
    const refused = expect.stringMatching(/^(TOO_LARGE|BAD_INPUT)$/) as string;
    expect(answers).toEqual(
      names.map((name) => {
        const { role } = table[name];
        if (role === 'anyone') return [name, refused, refused];
        return [name, 'LOGIN_REQUIRED', role === 'person' ? refused : 'FORBIDDEN'];
      }),
    );
  });
});

test('a bad input is told by its first fault alone', async () => {
  const holder = clientAt('web', cloud);
  const { subject } = seed.addHolder(cloud, holder);
  const answer = await holder.raw('holder/previewReport', { subject: subject._id, jurisdiction: 7, fields: [1, 2, 3] });
  expect(answer).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
});

describe('what an input weighs', () => {
  test.each<[what: string, value: unknown, bytes: number, within: boolean]>([
    ['nothing', undefined, 8, true],
    ['a short text', 'abcd', 4, true],
    ['a text too long', 'abcde', 4, false],
    ['the names of keys', { abcdefgh: 1 }, 16, false],
    ['an array by its items', [1, 2, 3], 32, true],
    ['an array of too many', [1, 2, 3, 4], 32, false],
    ['a nest', nest(3_000), 24_000, true],
  ])('%s', (_what, value, bytes, within) => expect(isWithin(value, bytes)).toBe(within));

  test('is looked at no further than it may weigh', () => {
    let seen = 0;
    const items = new Proxy(new Array<number>(1_000_000).fill(0), { get: (of, key) => (seen++, Reflect.get(of, key) as unknown) });
    expect(isWithin({ items }, 64 * 1024)).toBe(false);
    expect(seen).toBeLessThan(20);
  });
});

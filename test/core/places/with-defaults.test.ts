import * as v from 'valibot';
import { packs } from '../../../config/jurisdictions';
import { files } from '../../../config/jurisdictions/files';
import { withDefaults } from '../../../cloudfunctions/core/places/with-defaults';
import { Pack, type PlaceFile, type RuleName, Rules } from '../../../types/pack';

const defaults = files['defaults.json'] as Partial<Rules>;
const places = packs.map((pack) => [pack.id, files[`${pack.id}.json`] as PlaceFile] as const);
const rule = <T>(value: T) => ({ value, clause: 'default' });

test('each default is a value of its rule, in the order of the rules', () => {
  for (const [name, value] of Object.entries(defaults)) {
    expect([name, v.safeParse(Rules.entries[name as RuleName], value).issues]).toEqual([name, undefined]);
  }
  expect(Object.keys(defaults)).toEqual(Object.keys(Rules.entries).filter((name) => name in defaults));
});

test('a default stands on the national rule where there is one, else on nothing', () => {
  const national = Object.entries(defaults).filter(([, { clause }]) => clause !== 'default');
  expect(national).toEqual([['repaired', { value: 'leftOut', clause: '令36号 第三条' }]]);
});

test('which records count and what a report must print, every place lays down itself', () => {
  expect(Object.keys(Rules.entries).filter((name) => !(name in defaults))).toEqual(['recordKinds', 'notices']);
});

describe.each(places)('%s.json', (id, file) => {
  test('is named for its id and becomes the pack: its own rules as they stand, for the rest the default', () => {
    const pack = packs.find((p) => p.id === id)!;
    expect(file.id).toBe(id);
    expect({ ...pack, rules: {} }).toEqual({ ...file, rules: {} });
    expect(Object.keys(pack.rules)).toEqual(Object.keys(Rules.entries));
    for (const name of Object.keys(Rules.entries) as RuleName[]) expect(pack.rules[name]).toEqual(file.rules[name] ?? defaults[name]);
  });

  test('says no rule the product says anyway', () => {
    const repeated = (Object.keys(file.rules) as RuleName[]).filter((name) => file.rules[name]!.clause === 'default');
    for (const name of repeated) expect(file.rules[name]!.value).not.toEqual(defaults[name]?.value);
  });
});

test('a rule that nobody knows and one that nobody lays down are errors by name', () => {
  const [id, file] = places[0]!;
  const { notices: _, ...rules } = file.rules;
  expect(() => withDefaults({ ...file, rules }, defaults)).toThrow(`${id}: its file must lay down notices`);
  expect(() => withDefaults({ ...file, rules: { ...file.rules, surcharge: rule(1) } } as PlaceFile, defaults)).toThrow('no rule surcharge');
  expect(() => withDefaults(file, { ...defaults, surcharge: rule(1) } as Partial<Rules>)).toThrow(`${id}: there is no rule surcharge`);
});

test.each(['demo-city', 'heihe', 'a-b-c'])('a place may be called %s', (id) => {
  expect(v.is(Pack, { ...packs[0]!, id })).toBe(true);
});
test.each(['', 'Demo', 'demo--city', '-demo', 'demo-', 'demo_city', 'demo/city', 'demo|city', 'demo@city', 'demo2', 'd'.repeat(33)])(
  'no place may be called %j',
  (id) => expect(v.is(Pack, { ...packs[0]!, id })).toBe(false),
);

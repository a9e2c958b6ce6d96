import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packs } from '../../../config/jurisdictions';
import { describePack, describeRules } from '../../../cloudfunctions/core/places/describe';
import { dutiesOf } from '../../../cloudfunctions/core/places/duties';
import { fieldEntries } from '../../../cloudfunctions/core/places/field-entries';
import { homePack } from '../../../cloudfunctions/core/places/home';
import { validity } from '../../../cloudfunctions/core/places/validity';
import type { Pack } from '../../../types/pack';
import { published } from './publication';
import { paths, record } from './recorder';

/** The engine's public functions: whatever reads a pack by name. Add a reader here when one is written. */
const readers: ((pack: Pack) => unknown)[] = [
  (pack) => describePack(pack, null),
  (pack) => describeRules(pack, null),
  (pack) => dutiesOf(pack, published({ duties: [{ fields: [], kinds: ['penalty'], lists: [], units: [] }] })),
  (pack) => fieldEntries(pack, null),
  (pack) => homePack([pack], pack.division),
  (pack) => validity(pack, null, '2025-10-01'),
];

function unread(pack: Pack): string[] {
  const { value, reads } = record(pack);
  for (const read of readers) read(value);
  return [...paths(pack)].filter((path) => !reads.has(path));
}

/** Rules the engine acts on, as against those it only tells: what a report or a holder's guide says, and people act on. */
const told = ['notFor', 'objection', 'supply', 'verification', 'inquiry', 'commitment', 'misuse', 'channels'];

describe('a rule the engine should act on is read by the engine', () => {
  const engine = [
    'core/report/ask/admit.ts',
    'core/report/ask/resolve-question.ts',
    'core/report/decide/decide-fields.ts',
    'core/report/decide/treatment.ts',
    'holder/issue-report.ts',
    'intake/read-submission.ts',
  ].map((file) => readFileSync(join(__dirname, '../../../cloudfunctions', file), 'utf8'));
  test.each(Object.keys(packs[0]!.rules).filter((name) => !told.includes(name)))('%s', (name) => {
    const byName = new RegExp(`rules\\.${name}\\b|\\{[^}]*\\b${name}\\b[^}]*\\} = pack\\.rules|by\\('${name}'\\)`);
    expect(engine.some((source) => byName.test(source))).toBe(true);
  });
});

describe('a pack key that nothing reads fails', () => {
  test.each(packs.map((p) => [p.id, p] as const))('%s: every key is read by named code', (_, pack) => expect(unread(pack)).toEqual([]));

  test.each(packs.map((p) => [p.id, p] as const))('%s: no reader lists keys wholesale', (_, pack) => {
    const { value, wholesale } = record(pack);
    for (const read of readers) read(value);
    expect([...wholesale]).toEqual([]);
  });

  test('a key added to a pack, a rule, a field or a duty is found', () => {
    const pack = structuredClone(packs.find((p) => p.id === 'changzhi')!);
    Object.assign(pack, { slogan: '' });
    Object.assign(pack.rules, { surcharge: { value: 1, clause: 'default' } });
    Object.assign(pack.rules.supply.value, { hours: 1 });
    Object.assign(pack.fields[3]!, { colour: '' });
    Object.assign(pack.duties[0]!, { colour: '' });
    expect(unread(pack).sort()).toEqual(
      [
        'slogan',
        'rules.surcharge',
        'rules.surcharge.value',
        'rules.surcharge.clause',
        'rules.supply.value.hours',
        'fields[].colour',
        'duties[].colour',
      ].sort(),
    );
  });

  test('the recorder sees a wholesale read', () => {
    const { value, wholesale } = record(packs[0]!);
    JSON.stringify(value.rules.choose);
    expect([...wholesale]).toEqual(['rules.choose', 'rules.choose.value']);
  });
});

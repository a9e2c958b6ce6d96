import { packs } from '../../../config/jurisdictions';
import { decideFields } from '../../../cloudfunctions/core/report/decide/decide-fields';
import { type CurrentRecord, lifeOf } from '../../../cloudfunctions/core/report/life';
import type { Life, Statement } from '../../../types/report';
import { aRecord } from '../../support/records';

const pack = packs.find((p) => p.id === 'changzhi')!;
const place = { pack, publication: null };
const today = '2026-11-20';
const issued = Date.parse('2026-11-20T10:00:00+08:00');
const none = { withdrawn: null, revoked: null, replacement: null };
const listed = aRecord({ id: 'listed' });
const current = (change: Partial<CurrentRecord> = {}): CurrentRecord => ({ ...listed, receivedAt: issued - 1, ...change });

function statement(change: Partial<typeof listed> = {}): Statement {
  const asked = {
    pack,
    publication: null,
    subject: { uscc: 'x', name: 'x' },
    fields: ['食品'],
    period: { from: '2026-01-01', to: today },
    today,
  };
  const decision = decideFields(asked, { records: [{ ...listed, ...change }], attestations: [], quarantine: [], arrears: [] });
  return { decision, period: asked.period, issued, validTo: '2026-12-20' } as unknown as Statement;
}
const flags = (now: CurrentRecord[], of = statement()): Life['flags'] => lifeOf(of, none, place, now, today).flags;

describe('flags: what happened since to the records in a report', () => {
  const later = { id: 'later', receivedAt: issued + 1 };
  test.each<[string, CurrentRecord[], Life['flags']]>([
    ['nothing', [current()], []],
    ['a new version', [current({ version: 2 })], ['corrected']],
    ['gone', [], ['corrected']],
    ['repaired', [current({ repaired: '2026-11-19' })], ['repaired']],
    ['under objection', [current({ underObjection: true })], ['underObjection']],
    ['another record', [current(), current(later)], ['added']],
    ['another record that was there before', [current(), current({ id: 'before' })], []],
    ['another that came at the very instant', [current(), current({ id: 'together', receivedAt: issued })], []],
    ['another outside the period', [current(), current({ ...later, decided: '2025-12-31' })], []],
    ['another of a field not asked', [current(), current({ ...later, field: '教育' })], []],
    ['another of a unit of no asked field', [current(), current({ ...later, unit: '市教育局' })], []],
    ['another that no report would list', [current(), current({ ...later, decision: 'noPenalty' })], []],
  ])('%s', (_name, now, expected) => expect(flags(now)).toEqual(expected));

  test('a repair taken back corrects a report that shows the record as repaired', () => {
    expect(flags([current({ repaired: null })], statement({ repaired: '2026-11-01' }))).toEqual(['corrected']);
  });
});

describe('what ended it outweighs time', () => {
  const replacement = { number: '140400-20261121-7Q2ZK0V9XM', issued: issued + 1 };
  test.each<[string, Partial<typeof none> | object, string, string]>([
    ['valid', {}, today, 'valid'],
    ['on its last day', {}, '2026-12-20', 'valid'],
    ['a day after', {}, '2026-12-21', 'expired'],
    ['superseded', { replacement }, '2026-12-21', 'superseded'],
    ['withdrawn and superseded', { replacement, withdrawn: 2 }, today, 'withdrawn'],
    ['revoked and withdrawn', { withdrawn: 2, revoked: 3 }, '2026-12-21', 'revoked'],
  ])('%s', (_name, marks, day, state) => expect(lifeOf(statement(), { ...none, ...marks }, place, [current()], day).state).toBe(state));

  test('a superseded report names the one that replaced it, and when; its flags stay', () => {
    const life = lifeOf(statement(), { ...none, replacement }, place, [current({ underObjection: true })], today);
    expect(life).toEqual({ state: 'superseded', since: issued + 1, flags: ['underObjection'], replacedBy: replacement.number });
  });
});

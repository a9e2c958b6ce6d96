import { packs } from '../../../config/jurisdictions';
import { describePack } from '../../../cloudfunctions/core/places/describe';
import { resolveQuestion } from '../../../cloudfunctions/core/report/ask/resolve-question';

/** A day on which every document is in force, or would be. */
const today = '2026-11-20';

describe.each(packs.map((p) => [p.id, p] as const))('%s: what a purpose is usually asked for', (id, pack) => {
  const { purposes, choose } = pack.rules;

  test('stands where the holder chooses, and nowhere else', () => {
    const chooses = choose.value.fields || choose.value.period;
    expect(purposes.value.filter(({ usual }) => Boolean(usual) !== chooses).map((p) => p.id)).toEqual([]);
  });

  test('fields of the list, in its order; a time that the pack gives; no clause invented', () => {
    const all = pack.fields.map((f) => f.name);
    for (const { id: purpose, usual } of purposes.value) {
      if (!usual) continue;
      const { fields, months } = usual.value;
      if (fields) {
        expect(fields).toEqual(all.filter((name) => fields.includes(name)));
        expect(fields.length).toBeGreaterThan(0);
        expect(fields.length).toBeLessThan(all.length);
      }
      expect(usual.clause).toBe('default');
      const question = { subject: '', jurisdiction: id, version: 'standard' as const, purpose, ...(fields ? { fields } : {}) };
      expect(resolveQuestion({ ...question, period: { months } }, pack, today, null).fields).toEqual(fields ?? all);
      expect([12, 24, 36, ...(pack.rules.listing.value?.months ?? [])]).toContain(months);
    }
  });

  test('a clerk reads it, marked a default', () => {
    const line = describePack(pack, null).find(({ name }) => name === 'usual')!;
    expect(line.isDefault).toBe(true);
    for (const { name, usual } of purposes.value) if (usual) expect(line.text).toContain(`${name}：`);
  });
});

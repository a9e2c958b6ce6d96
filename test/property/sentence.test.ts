import fc from 'fast-check';
import { packs } from '../../config/jurisdictions';
import { dutiesOf } from '../../cloudfunctions/core/places/duties';
import { decideFields } from '../../cloudfunctions/core/report/decide/decide-fields';
import { overallOf } from '../../cloudfunctions/core/report/text/overall';
import { demoPublications } from '../../local/demo/publications';
import { recordKindCodes } from '../../types/kinds';
import type { Pack } from '../../types/pack';
import type { ViolationRecord } from '../../types/record';
import { aRecord } from '../support/records';
import { TODAY } from '../support/now';

const WORLDS = 10_000;
const uscc = '91350100M000100Y43';
const places = packs.filter(({ id }) => id !== 'national');
const publications = demoPublications(TODAY);

const day = fc.integer({ min: 0, max: 2500 }).map((back) => new Date(Date.parse(TODAY) - back * 86_400_000).toISOString().slice(0, 10));
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });

/** A record of any state, of a unit and a field that the place may know, or not. */
const record = (pack: Pack) => {
  const units = dutiesOf(pack, publications[pack.id]!).flatMap((duty) => duty.units);
  return fc
    .record({
      kind: fc.constantFrom(...recordKindCodes),
      unit: fc.constantFrom(...units, '谁也不认识的单位'),
      field: maybe(fc.constantFrom(...pack.fields.map(({ name }) => name), '旧领域')),
      list: maybe(fc.constantFrom('失信被执行人', '失信被执行人名单', '别的名单')),
      decided: day,
      removed: maybe(day),
      decision: fc.constantFrom('penalty' as const, 'penalty' as const, 'noPenalty' as const),
      procedure: fc.constantFrom('ordinary' as const, 'simple' as const),
      publicUntil: maybe(day),
      repaired: maybe(day),
      categories: fc.constantFrom<string[]>([], ['警告'], ['吊销许可证件']),
      fineFen: maybe(fc.constantFrom(5_000, 20_000_000)),
    })
    .map((change) => aRecord(change));
};

const world = fc.constantFrom(...places).chain((pack) =>
  fc.record({
    pack: fc.constant(pack),
    records: fc.array(record(pack), { maxLength: 4 }),
    fields: fc.subarray(
      pack.fields.map(({ name }) => name),
      { minLength: 1, maxLength: 4 },
    ),
    from: day,
    leavesOutEnded: maybe(fc.constant('某号')),
  }),
);

/** Written apart from the engine: whether the place's document counts a record, and leaves it out by none of its rules. */
function counts({ rules }: Pack, record: ViolationRecord, leavesOutEnded: string | null): boolean {
  if (!rules.recordKinds.value.includes(record.kind)) return false;
  if (record.decision === 'noPenalty' && rules.noPenaltyDecision.value === 'leftOut') return false;
  if (record.kind === 'penalty' && record.procedure === 'simple' && rules.simpleProcedure.value === 'leftOut') return false;
  if (record.repaired !== null && record.repaired <= TODAY && ['leftOut', 'listedSeparately'].includes(rules.repaired.value)) return false;
  // Where an authority leaves out what is no longer displayed, no sentence is the bare one.
  return leavesOutEnded === null;
}
const standing = new Set(['seriousDishonesty', 'abnormalOperation']);
const within = ({ kind, decided, removed }: ViolationRecord, from: string): boolean =>
  decided <= TODAY && (decided >= from || (standing.has(kind) && (removed === null || removed >= from)));

test('no report says the sentence for a field, kind and period for which the store holds a record that its document counts', () => {
  let bare = 0;
  fc.assert(
    fc.property(world, ({ pack, records, fields, from, leavesOutEnded }) => {
      const publication = { ...publications[pack.id]!, leavesOutEnded };
      const duties = dutiesOf(pack, publication);
      const attestations = duties.flatMap((duty) =>
        duty.units.flatMap((unit) =>
          duty.kinds.map((kind) => ({ duty: duty.id, unit, kind, completeFrom: '2000-01-01', completeTo: TODAY })),
        ),
      );
      const asked = { pack, publication, subject: { uscc, name: '示例' }, fields, period: { from, to: TODAY }, today: TODAY };
      const decision = decideFields(asked, { records, attestations, quarantine: [], arrears: [] });
      const counted = records.filter((one) => counts(pack, one, leavesOutEnded) && within(one, from));
      for (const line of decision.fields) {
        if (line.sentence !== 'bare') continue;
        bare++;
        expect(leavesOutEnded).toBeNull();
        const own = counted.filter((one) => {
          const known = duties.filter((duty) => duty.units.includes(one.unit));
          const ofUnit = known.some((duty) => duty.serves.includes(line.field));
          return one.field === null ? ofUnit : one.field === line.field;
        });
        expect(own).toEqual([]);
      }
      // Whatever counts and may not be in a field that was left out of the question is listed somewhere; nothing else is green.
      const elsewhere = (one: ViolationRecord) =>
        one.field !== null && pack.fields.some(({ name }) => name === one.field) && !fields.includes(one.field);
      const byUnit = (one: ViolationRecord) =>
        one.field === null &&
        duties.some((d) => d.units.includes(one.unit) && d.serves.length > 0 && !d.serves.some((f) => fields.includes(f)));
      const must = counted.filter((one) => !elsewhere(one) && !byUnit(one));
      const listed = new Set(decision.records.map(({ id }) => id));
      expect(must.filter(({ id }) => !listed.has(id))).toEqual([]);
      const scope = { of: pack.fields.length, notAsked: [], usualMissing: [], shorter: false, elsewhere: false };
      if (decision.records.length > 0) expect(overallOf({ decision, scope, place: pack.place }).tone).toBe('bad');
    }),
    { numRuns: WORLDS, seed: 9 },
  );
  expect(bare).toBeGreaterThan(1000);
}, 120_000);

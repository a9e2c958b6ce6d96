import { packs } from '../../../config/jurisdictions';

describe('what a pack counts agrees with what it tells people', () => {
  test.each(packs.map((p) => [p.id, p.rules] as const))('%s', (_id, { simpleProcedure, noPenaltyDecision, sourcesShouldOmit, notices }) => {
    const printed = notices.value.join('');
    if (simpleProcedure.value === 'counted') {
      expect(sourcesShouldOmit.value).not.toContain('simpleProcedure');
      expect(printed).not.toMatch(/简易程序[^。]*不列入/);
    }
    if (noPenaltyDecision.value === 'counted') {
      expect(sourcesShouldOmit.value).not.toContain('noPenaltyDecision');
      expect(printed).not.toMatch(/不予行政处罚[^。]*不列入/);
    }
  });
});

import { packs } from '../../../config/jurisdictions';
import { addDays } from '../../../cloudfunctions/core/dates/arithmetic';

const places = packs.map((p) => [p.id, p.rules] as const);

/** Days named before a word: 2022年8月1日; 2021年 is its first day. */
const days = (text: string, after: string): string[] =>
  [...text.matchAll(new RegExp(`(\\d{4})年(?:(\\d+)月(\\d+)日)?${after}`, 'g'))].map(([, year, month = '1', day = '1']) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );

describe.each(places)('%s: what is counted agrees with what people are told', (_id, rules) => {
  const printed = rules.notices.value.join('');

  test('simple procedure and no-penalty decisions', () => {
    const { simpleProcedure, noPenaltyDecision, sourcesShouldOmit } = rules;
    if (simpleProcedure.value === 'leftOut') expect(printed).not.toMatch(/含[^。）]*简易程序/);
    if (simpleProcedure.value === 'counted') {
      expect(sourcesShouldOmit.value).not.toContain('simpleProcedure');
      expect(printed).not.toMatch(/简易程序[^。]*不列入/);
    }
    if (noPenaltyDecision.value === 'counted') {
      expect(sourcesShouldOmit.value).not.toContain('noPenaltyDecision');
      expect(printed).not.toMatch(/不予行政处罚[^。]*不列入/);
    }
  });

  test.each(['objection', 'supply'] as const)('the working days of %s stand in its text', (name) => {
    const { workingDays, text } = rules[name].value;
    expect(text.match(/\d+个工作日/g) ?? []).toEqual(workingDays === null ? [] : [`${workingDays}个工作日`]);
  });

  test('the day from which records are complete is the one named', () => {
    const earliest = rules.earliest.value;
    const before = days(`${rules.beforeEarliest.value ?? ''}${printed}`, '前的有无').map((day) => addDays(day, 1));
    expect([...days(rules.supply.value.text, '以来'), ...before].filter((day) => day !== earliest)).toEqual([]);
  });
});

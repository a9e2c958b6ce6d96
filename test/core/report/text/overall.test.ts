import { type Counted, overallOf, overallWords, toneOf } from '../../../../cloudfunctions/core/report/text/overall';
import type { FieldLine, KindLine, Scope, SubjectLine } from '../../../../types/report';
import { aStatement } from '../../../support/statements';

const kind = (state: KindLine['state'], of: KindLine['kind'] = 'penalty'): KindLine => ({
  kind: of,
  state,
  reasons: [],
  asOf: null,
  units: [],
});
const line = (state: FieldLine['state'], kinds = [kind(state)]) => ({
  ...{ state, words: '', asOf: null, kinds, records: [], leftOut: [] },
  sentence: state !== 'clear' ? null : kinds.some((k) => k.kind === 'penalty') ? ('bare' as const) : ('named' as const),
});
const field = (state: FieldLine['state'], kinds?: KindLine[]): FieldLine => ({ field: '税务', ...line(state, kinds) });
const wide = (state: FieldLine['state']): SubjectLine => ({ name: '失信被执行人', ...line(state) });
const unpunished = field('clear', [kind('clear', 'seriousDishonesty')]);
const whole: Scope = { of: 2, notAsked: [], usualMissing: [], shorter: false, elsewhere: false };

interface Wish {
  fields: FieldLine[];
  records?: number;
  subjectWide?: SubjectLine[];
  scope?: Partial<Scope>;
}
const overall = ({ fields, records = 0, subjectWide = [], scope = {} }: Wish) => {
  const { decision, ...statement } = aStatement();
  const counted = { ...decision, fields, subjectWide, records: Array.from({ length: records }) as never };
  return overallOf({ ...statement, decision: counted, scope: { ...whole, ...scope } });
};

describe('the result in a few words', () => {
  test.each([
    ['all bare', { fields: [field('clear'), field('clear')] }, 'good', '长治市2个领域无违法违规记录'],
    ['one of them collects no penalties', { fields: [field('clear'), unpunished] }, 'good', '长治市2个领域未查到记录'],
    ['one can’t be said', { fields: [field('clear'), field('cannotSay')] }, 'unknown', '长治市2个领域中1个暂不能说明'],
    [
      'one has records, another can’t be said',
      { fields: [field('hasRecords'), field('cannotSay')], records: 3 },
      'bad',
      '长治市2个领域有违法违规记录3条',
    ],
    ['nothing can be said', { fields: [field('cannotSay')] }, 'unknown', '长治市1个领域暂不能说明'],
    [
      'a record subject-wide',
      { fields: [field('clear')], records: 1, subjectWide: [wide('hasRecords')] },
      'bad',
      '长治市1个领域有违法违规记录1条',
    ],
    [
      ...(['subject-wide can’t be said', { fields: [field('clear')], subjectWide: [wide('cannotSay')] }, 'unknown'] as const),
      '长治市1个领域无违法违规记录，失信被执行人暂不能说明',
    ],
  ] as const)('%s', (_, wish, tone, words) => {
    expect(overall({ ...wish, fields: [...wish.fields], subjectWide: [...('subjectWide' in wish ? wish.subjectWide : [])] })).toMatchObject(
      {
        ...{ tone, words },
      },
    );
  });

  test('what the words leave open is said', () => {
    expect(overall({ fields: [field('clear'), field('cannotSay')] }).notes).toEqual([
      '暂不能说明，是数据还不完整，不等于有记录。',
      '其余1个领域未查到记录。',
    ]);
    expect(overall({ fields: [unpunished] }).notes).toEqual(['未查到，以各领域所列种类为准；其中1个领域不归集行政处罚。']);
    expect(overall({ fields: [unpunished, field('cannotSay')] }).notes[1]).toBe(
      '其余1个领域在所列种类内未查到记录；其中1个领域不归集行政处罚。',
    );
    expect(overall({ fields: [field('clear')] }).notes).toEqual([]);
    expect(overall({ fields: [unpunished], records: 1, subjectWide: [wide('hasRecords')] }).notes).toEqual([
      '其中失信被执行人不限所选领域。',
      '所选领域未查到记录，以各领域所列种类为准；其中1个领域不归集行政处罚。',
    ]);
  });

  test('how far it reaches is said, and is never green when too little was asked', () => {
    const fields = [field('clear')];
    expect(overall({ fields, scope: { of: 39, notAsked: ['税务', '消防'], usualMissing: ['税务'] } })).toMatchObject({
      tone: 'limited',
      notes: ['查了37个领域，共39个；2个没有查。', '没有查的领域中，1个是该用途常用的。'],
    });
    expect(overall({ fields, scope: { of: 39, notAsked: ['消防'] } })).toMatchObject({
      tone: 'good',
      notes: ['查了38个领域，共39个；1个没有查。'],
    });
    expect(overall({ fields, scope: { elsewhere: true } })).toMatchObject({
      tone: 'limited',
      notes: ['该单位的登记地不在长治市，本报告不含登记地的记录。'],
    });
    expect(overall({ fields, scope: { shorter: true } }).tone).toBe('limited');
  });

  test('a paper that tells no number of records tells the fields', () => {
    const counted: Counted = {
      ...{ place: '长治市', fields: { clear: 3, hasRecords: 2, cannotSay: 1 }, records: null, sentence: 'named', outside: '' },
      ...{ wide: { clear: [], hasRecords: [], cannotSay: [] }, leftOut: [], arrears: [], apart: null },
      scope: { of: 6, notAsked: 0, usualMissing: 0, shorter: false, elsewhere: false },
    };
    expect(overallWords(counted)).toMatchObject({ tone: 'bad', words: '长治市6个领域中2个有违法违规记录' });
  });
});

test('the colours are a closed table: green only where everything usual was asked, is known, and nothing was found', () => {
  const flags = [false, true];
  const tones = flags.flatMap((records) =>
    flags.flatMap((fieldUnsaid) =>
      flags.flatMap((wideUnsaid) =>
        flags.flatMap((missing) =>
          flags.flatMap((shorter) =>
            flags.map((elsewhere) => {
              const tone = toneOf({
                ...{ place: '', records: records ? 1 : 0, sentence: 'bare', outside: '', leftOut: [], arrears: [], apart: null },
                fields: { clear: 1, hasRecords: 0, cannotSay: Number(fieldUnsaid) },
                wide: { clear: [], hasRecords: [], cannotSay: wideUnsaid ? ['失信被执行人'] : [] },
                scope: { of: 2, notAsked: 1, usualMissing: Number(missing), shorter, elsewhere },
              });
              const expected = records
                ? 'bad'
                : fieldUnsaid || wideUnsaid
                  ? 'unknown'
                  : missing || shorter || elsewhere
                    ? 'limited'
                    : 'good';
              return [tone, expected];
            }),
          ),
        ),
      ),
    ),
  );
  expect(tones).toHaveLength(64);
  expect(tones.filter(([tone, expected]) => tone !== expected)).toEqual([]);
  expect(tones.filter(([tone]) => tone === 'good')).toHaveLength(1);
});

import { packs } from '../../../../config/jurisdictions';
import { sayAtBest } from '../../../../cloudfunctions/core/report/decide/perfect';
import { nothing } from '../../places/publication';

const pack = (id: string) => packs.find((p) => p.id === id)!;
/** As the authority of a place would name units for every field, where its document names none. */
const named = (id: string) => ({
  ...nothing,
  duties: pack(id).fields.map(({ name }) => ({ fields: [name], kinds: ['penalty' as const], lists: [], units: [`${name}的单位`] })),
});

test.each([
  ['heihe', named('heihe'), 16, 16, []],
  ['heilongjiang', named('heilongjiang'), 50, 50, []],
  ['wuhai', null, 30, 31, ['法院失信执行']],
  ['yongchang', null, 37, 38, ['法院失信执行']],
  [
    ...(['changzhi', null, 31, 39] as const),
    ['工业和信息化', '公安', '住房和城乡建设', '金融监管', '税务', '消防救援', '法院执行', '邮政快递'],
  ],
] as const)('%s: with perfect data the sentence is said by each field whose rows list penalties', (id, publication, says, of, others) => {
  const best = sayAtBest(pack(id), publication);
  const can = best.filter(({ sentence }) => sentence === 'bare');
  expect([can.length, best.length]).toEqual([says, of]);
  expect(best.filter(({ why }) => why !== null).map(({ field }) => field)).toEqual([...others]);
  for (const { why } of best) if (why !== null) expect(why).toMatch(/^归集责任清单只列.*，没有行政处罚$/);
});

test('where nobody is named to supply a field, that is why', () => {
  const reasons = new Set(sayAtBest(pack('heihe'), null).map(({ sentence, why }) => `${sentence} ${why}`));
  expect([...reasons]).toEqual(['null 没有指定单位报送']);
});

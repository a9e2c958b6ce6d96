import { packs } from '../../../config/jurisdictions';
import { covers, homePack } from '../../../cloudfunctions/core/places/home';

test.each([
  ['140400', '140400', true],
  ['140400', '140403', true],
  ['140400', '140100', false],
  ['230000', '231100', true],
  ['230000', '231181', true],
  ['231100', '231000', false],
  ['231100', '230000', false],
  ['620321', '620321', true],
  ['620321', '620300', false],
  ['000000', '110000', true],
  ['100000', '100000', true],
])('%s covers %s: %s', (of, division, expected) => expect(covers(of, division)).toBe(expected));

test.each([
  ['140428', 'changzhi'],
  ['231102', 'heihe'],
  ['231100', 'heihe'],
  ['230103', 'heilongjiang'],
  ['150302', 'wuhai'],
  ['620321', 'yongchang'],
  ['620302', 'national'],
  ['110000', 'national'],
])('the home of %s is %s, in whatever order the packs come', (division, id) => {
  expect(homePack(packs, division).id).toBe(id);
  expect(homePack([...packs].reverse(), division).id).toBe(id);
});

test('no two places are one division, so that one is the smallest', () => {
  expect(new Set(packs.map(({ division }) => division)).size).toBe(packs.length);
});

test('no pack covers it', () => {
  const local = packs.filter((pack) => pack.division !== '000000');
  expect(() => homePack(local, '110000')).toThrow(expect.objectContaining({ code: 'PACK_UNKNOWN' }));
});

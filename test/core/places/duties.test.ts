import { packs } from '../../../config/jurisdictions';
import { dutiesOf } from '../../../cloudfunctions/core/places/duties';
import { fieldEntries } from '../../../cloudfunctions/core/places/field-entries';
import { resolveField } from '../../../cloudfunctions/core/places/resolve-field';
import type { Pack } from '../../../types/pack';
import { published } from './publication';

const pack = (id: string): Pack => packs.find((p) => p.id === id)!;

describe('duties', () => {
  test('a row of the document: stable id, kinds as codes, the document’s own words for the rest', () => {
    expect(dutiesOf(pack('changzhi'), null)[14]).toEqual({
      id: 'changzhi/15',
      fields: ['食品', '药品', '特种设备', '知识产权', '市场监管'],
      serves: ['食品', '药品', '特种设备', '知识产权', '市场监管'],
      kinds: ['penalty', 'coercive', 'abnormalOperation', 'seriousDishonesty'],
      lists: [
        '药品安全严重违法失信名单',
        '质量安全领域严重违法失信名单',
        '侵害消费者权益的严重违法失信名单',
        '公平竞争领域的严重违法失信名单',
        '违反注册登记方面的严重违法失信名单',
        '严重影响市场监督管理部门公信力的严重违法失信名单',
      ],
      units: ['市市场监督管理局'],
      subjectWide: false,
      clause: '附件2 第15行',
    });
    expect(dutiesOf(pack('wuhai'), null)[2]).toMatchObject({ id: 'wuhai/3', units: ['市教育局', '三区'], kinds: ['penalty'], lists: [] });
    expect(dutiesOf(pack('yongchang'), null)[4]).toMatchObject({ kinds: ['abnormalOperation', 'penalty', 'seriousDishonesty'] });
  });

  test('none in the document: the authority names them', () => {
    expect(dutiesOf(pack('heihe'), null)).toEqual([]);
    const entry = published({ duties: [{ fields: ['生态环境', '水务'], kinds: ['penalty'], lists: [], units: ['市生态环境局'] }] });
    expect(dutiesOf(pack('heihe'), entry)).toEqual([
      {
        ...{
          id: expect.stringMatching(/^heihe\/a-[0-9a-f]{16}$/) as string,
          fields: ['生态环境', '水务'],
          serves: ['生态环境', '水务'],
          kinds: ['penalty'],
          lists: [],
        },
        ...{ units: ['市生态环境局'], subjectWide: false, clause: '信用牵头部门公布' },
      },
    ]);
  });

  test('the authority’s duties follow the document’s rows; a word that names no selectable field serves nothing', () => {
    const entry = published({
      duties: [
        { fields: ['商务', '城管'], kinds: ['penalty'], lists: [], units: ['县商务局'] },
        { fields: ['公积金管理'], kinds: ['penalty'], lists: [], units: ['县公积金中心'] },
      ],
    });
    const added = dutiesOf(pack('yongchang'), entry).slice(52);
    expect(added.map((d) => [d.id, d.serves])).toEqual([
      [expect.stringMatching(/^yongchang\/a-/), ['商务']],
      [expect.stringMatching(/^yongchang\/a-/), ['住房公积金管理']],
    ]);
    // What was attested for a duty stays with it when another is published before it.
    expect(dutiesOf(pack('yongchang'), { ...entry, duties: entry.duties.slice(1) })[52]!.id).toBe(added[1]!.id);
  });

  test('a kind word without a code is refused', () => {
    const broken = { ...pack('wuhai'), kindWords: {} };
    expect(() => dutiesOf(broken, null)).toThrow('row 1');
  });
});

describe('field entries', () => {
  test('a field with its unit, aliases, and what supplies it', () => {
    const entries = fieldEntries(pack('yongchang'), null);
    expect(entries[16]).toEqual({
      name: '地方金融监管',
      unit: '县财政局',
      clause: '附件2 第17行',
      aliases: [{ name: '地方金融', clause: '附件1 第32行' }],
      kinds: ['penalty'],
      duties: ['yongchang/32'],
    });
    expect(entries[2]).toMatchObject({ name: '商务', unit: '县商务局', kinds: ['penalty'], duties: ['yongchang/48'] });
  });

  test('the field for 工业和信息化 in 长治 is supplied no penalties', () => {
    expect(fieldEntries(pack('changzhi'), null)[3]).toMatchObject({ name: '工业和信息化', kinds: ['seriousDishonesty'] });
  });
});

describe('resolving a field’s word', () => {
  test.each([
    ['yongchang', '安全生产（应急）', '安全生产(应急)'],
    ['yongchang', ' 安全生产 ', '安全生产(应急)'],
    ['yongchang', '林业和草原', '林业'],
    ['yongchang', '城管', null],
    ['changzhi', '应急管理(安全生产)', '应急管理（安全生产）'],
    ['changzhi', '地方金融监管', '金融监管'],
    ['wuhai', '发改', '发展改革'],
    ['heihe', '', null],
  ])('%s %s', (id, word, name) => expect(resolveField(pack(id), word)).toBe(name));
});

import { packs } from '../../../config/jurisdictions';
import { resolveField } from '../../../cloudfunctions/core/places/resolve-field';
import type { Pack } from '../../../types/pack';
import * as documents from './documents';

const { documentsAtHand, headings, items, plain, read, sentence } = documents;
const pack = (id: string): Pack => packs.find((p) => p.id === id)!;
const five = ['heihe', 'heilongjiang', 'wuhai', 'yongchang', 'changzhi'];

test('whether the documents are at hand', () => {
  if (!documentsAtHand) console.warn('skipped: ../shared/policies is not here, the packs were not compared with their documents');
});

(documentsAtHand ? describe : describe.skip)('packs against their documents (skipped without ../shared/policies)', () => {
  describe.each(five)('%s: every name of the pack stands in the document', (id) => {
    const found = documentsAtHand ? plain(read(id)) : '';
    const stands = (words: string[]): void => expect(words.filter((word) => !found.includes(plain(word)))).toEqual([]);

    test('fields, their aliases and units', () => {
      stands(pack(id).fields.flatMap((f) => [f.name, ...f.aliases.map((a) => a.name), ...(f.unit ? [f.unit] : [])]));
      stands(pack(id).notSelectable.map((a) => a.name));
    });
    test('areas, kinds, lists and units of duties', () => {
      stands(pack(id).duties.flatMap((d) => [...d.fields, ...d.kinds, ...d.lists, ...d.units]));
      stands(Object.keys(pack(id).kindWords));
    });
    test('title, number, issuer, authority, report and platform', () => {
      const { title, document, authority, reportName, site, rules } = pack(id);
      stands([title, authority.value, reportName.value, ...site.value.split('、')]);
      stands([...(document.number ? [document.number] : []), ...(document.issuedBy?.split('、') ?? [])]);
      const listing = rules.listing.value;
      if (listing) {
        expect(found.replace(/[()]/g, '')).toContain(plain(listing.name).replace(/[()]/g, ''));
        stands(listing.months.map((months) => `${months}个月`));
      }
    });
    test('purposes and their scenes', () => {
      stands(pack(id).rules.purposes.value.flatMap((p) => p.scenes));
      stands(pack(id).rules.purposes.value.map((p) => p.name.replace(/类$/, '')));
      stands(pack(id).rules.notFor.value);
    });
    test('notices quote the document, phrase by phrase', () => {
      // Phrases of ours that join the quotes.
      const own = ['报告内容包括', '违法违规记录不包含', '违法违规记录是指', '违法违规记录信息是指', '违法记录是指', '不以本报告代替证明'];
      const quotes = pack(id)
        .rules.notices.value.map((notice) => own.reduce((rest, phrase) => rest.replace(phrase, ''), notice))
        .flatMap((notice) => notice.split(/[，、。]/))
        .filter((phrase) => phrase !== '');
      stands(quotes);
    });
    test('days and deadlines', () => {
      const { objection, supply, earliest } = pack(id).rules;
      stands([objection.value.workingDays, supply.value.workingDays].filter((n) => n !== null).map((n) => `${n}个工作日`));
      const [year, month, day] = (earliest.value ?? '').split('-').map(Number);
      if (year) expect([`${year}年${month}月${day}日`, `${year}年以来`].some((words) => found.includes(words))).toBe(true);
      const { issued } = pack(id).document;
      if (issued) {
        const [y, m, d] = issued.split('-').map(Number);
        stands([`${y}年${m}月${d}日`]);
      }
    });
  });

  describe('every field of the document is in the pack, in its order', () => {
    const names = (id: string): string[] => pack(id).fields.map((f) => plain(f.name));

    test('heihe 二', () => expect(names('heihe')).toEqual(sentence('heihe', '首批选取', '等16个领域')));
    test('heilongjiang 一（二）', () => expect(names('heilongjiang')).toEqual(sentence('heilongjiang', '应用领域在', '等50个领域')));
    test('wuhai 附表, and each name of 一（三）3 means one of its rows', () => {
      expect(names('wuhai')).toEqual(documents.tabbedDuties('wuhai').map((row) => plain(row.area)));
      expect(pack('wuhai').fields.map((f) => f.unit)).toEqual(documents.tabbedDuties('wuhai').map((row) => row.units));
      const text = sentence('wuhai', '3.应用领域。', '等领域');
      expect(text).toHaveLength(31);
      expect(text.map((word) => resolveField(pack('wuhai'), word))).toEqual(pack('wuhai').fields.map((f) => f.name));
    });
    test('yongchang 附件2; the text of 二 names six more, which can not be selected', () => {
      const rows = documents.tabbedFields('yongchang');
      expect(pack('yongchang').fields.map(({ name, unit }) => ({ name, unit }))).toEqual(rows.map(({ name, unit }) => ({ name, unit })));
      const text = sentence('yongchang', '38个领域(包括:', '等)');
      expect(text).toHaveLength(38);
      const unresolved = text.filter((word) => resolveField(pack('yongchang'), word) === null);
      expect(unresolved).toEqual(['司法', '退役军人管理', '统计', '粮食和物资储备', '城管', '地震']);
      expect(pack('yongchang').notSelectable.map((a) => a.name)).toEqual(unresolved);
    });
    test('changzhi 附件1, and the text of 二 names the same', () => {
      const rows = documents.blockFields('changzhi');
      expect(pack('changzhi').fields.map(({ name, unit }) => ({ name, unit }))).toEqual(rows.map(({ name, unit }) => ({ name, unit })));
      expect(sentence('changzhi', '证明的领域包括:', '等39个领域')).toEqual(names('changzhi'));
    });
  });

  describe('every duty row of the document is in the pack', () => {
    const lists: [string, () => documents.DutyRow[], number, (row: number) => string][] = [
      ['wuhai', () => documents.tabbedDuties('wuhai'), 31, (row) => `附表 第${row}行`],
      ['yongchang', () => documents.tabbedDuties('yongchang'), 47, (row) => `附件1 第${row}行`],
      ['changzhi', () => documents.blockDuties('changzhi'), 32, (row) => `附件2 第${row}行`],
    ];
    test.each(lists)('%s', (id, parse, count, clause) => {
      const rows = parse();
      expect(rows).toHaveLength(count);
      const inDocument = rows.map(({ row, area, kinds, lists: named, units }) => ({
        row,
        // 长治 附件2 第15行: 食品、药品、特种设备、知识产权等市场监管领域
        fields: items(area.replace(/等(.+)领域$/, '、$1')),
        kinds: items(kinds),
        lists: items(named),
        units: items(units),
        clause: clause(row),
      }));
      // A list's name may itself hold a 、 (永昌 附件1 第23行): compare the words, and that row by itself below.
      const inPack = pack(id).duties.map((duty) => ({
        row: duty.row,
        fields: duty.fields.map(plain),
        kinds: duty.kinds.map(plain),
        lists: duty.lists.flatMap(items),
        units: duty.units.map(plain),
        clause: duty.clause,
      }));
      expect(inPack).toEqual(inDocument);
    });
    test('a comma and a 、 in one cell: 永昌 附件1 第23行 names two lists', () => {
      expect(pack('yongchang').duties[22]!.lists).toEqual([
        '政府采购严重违法失信行为记录名单',
        '注册会计师行业、资产评估行业严重失信主体名单',
      ]);
      const splitNames = packs.flatMap((p) => p.duties.flatMap((d) => d.lists)).filter((list) => /[、，]/.test(list));
      expect(splitNames).toHaveLength(1);
    });
  });

  describe.each(five)('%s: every clause cited is in the document', (id) => {
    // Parts without a number: the covering notice or letter before the plan, the plan's last paragraph, the flow chart.
    const unnumbered: Record<string, string> = {
      印发通知: '印发给你们',
      征求意见函: '意见建议的函',
      方案结尾: '本方案自印发之日起试行，有效期为2年',
      附件1: '附件：1.',
      附件2: '2.专用信用报告替代无违法违规记录证明实施领域',
      附件3: '3.市场主体专用信用报告替代无违法违规记录证明暨企业上市合法合规信息核查流程图',
    };
    test('headings, rows and unnumbered parts', () => {
      const numbered = headings(id);
      const rows = new Set([
        ...(id === 'wuhai' ? documents.tabbedDuties(id).map((r) => `附表 第${r.row}行`) : []),
        ...(id === 'yongchang' ? documents.tabbedDuties(id).map((r) => `附件1 第${r.row}行`) : []),
        ...(id === 'yongchang' ? documents.tabbedFields(id).map((r) => `附件2 第${r.row}行`) : []),
        ...(id === 'changzhi' ? documents.blockFields(id).map((r) => `附件1 第${r.row}行`) : []),
        ...(id === 'changzhi' ? documents.blockDuties(id).map((r) => `附件2 第${r.row}行`) : []),
      ]);
      const exists = (clause: string): boolean =>
        numbered.has(clause) || rows.has(clause) || plain(read(id)).includes(plain(unnumbered[clause] ?? '\u0000'));
      expect(
        clausesIn(pack(id))
          .flatMap((clause) => clause.split('、'))
          .filter((clause) => clause !== 'default' && !exists(clause)),
      ).toEqual([]);
    });
  });

  test('the headings are read as a clerk cites them', () => {
    expect([...headings('heihe')]).toEqual(expect.arrayContaining(['一', '二', '三', '四（二）', '五（四）']));
    expect([...headings('heilongjiang')]).toEqual(expect.arrayContaining(['一（一）3', '一（二）', '一（三）9', '二（六）', '三（四）']));
    expect([...headings('wuhai')]).toEqual(expect.arrayContaining(['一（三）4', '二（四）', '三（一）', '四（四）']));
    expect([...headings('yongchang')]).toEqual(expect.arrayContaining(['二', '三（二）', '四（三）', '五（四）']));
    expect([...headings('changzhi')]).toEqual(expect.arrayContaining(['二', '三（一）', '三（二）', '三（三）', '四（四）', '五（三）']));
    expect(headings('heihe').has('五（五）')).toBe(false);
  });
});

/** Every value under a key `clause`, anywhere in the pack. */
function clausesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(clausesIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'clause' ? [String(inner)] : clausesIn(inner)));
}

import { packs } from '../../../config/jurisdictions';
import { addMonths } from '../../../cloudfunctions/core/dates/arithmetic';
import { resolveField } from '../../../cloudfunctions/core/places/resolve-field';
import type { Pack } from '../../../types/pack';
import { citable, documents, namesAt, plain, rowClause } from './documents';

const pack = (id: string): Pack => packs.find((p) => p.id === id)!;
const all = Object.entries(documents);
const read = ['changzhi', 'heihe', 'heilongjiang', 'wuhai', 'yongchang'];
/** What a rule may stand on beside its document: nothing, or the national rule of credit repair. */
const grounds = ['default', '令36号 第三条'];
const plains = (words: string[]): string[] => words.map(plain);

test('no document is lost, each has its pack', () => {
  expect(Object.keys(documents)).toEqual(expect.arrayContaining(read));
  for (const id of Object.keys(documents)) expect(pack(id).id).toBe(id);
});

describe.each(all)('%s: what the pack says stands in the document', (id, document) => {
  const { rules, ...facts } = pack(id);

  test('title, number, issuer, authority, report and platform', () => {
    expect(plain(facts.title)).toBe(plain(document.title));
    expect(facts.document.number).toBe(document.number);
    expect(facts.document.issuedBy?.split('、') ?? []).toEqual(document.issuedBy);
    expect(facts.authority.value).toBe(document.authority);
    expect(plain(facts.reportName.value)).toBe(plain(document.report));
    expect(facts.site.value.split('、')).toEqual(document.platforms);
  });

  test('the days on which it was issued and begins, its trial and its end', () => {
    const { issued, from, until, trial } = facts.document;
    const begins = document.begins === 'issued' ? document.issued! : document.begins.padEnd(10, '-01');
    expect([issued, from]).toEqual([document.issued, begins]);
    expect(until).toBe(document.years === null ? null : addMonths(begins, 12 * document.years));
    expect(trial).toEqual(document.trial && { from: begins, until: document.trial.until ?? until });
  });

  test('every field, in its order, with its unit and its row', () => {
    const { clause, rows, stated } = document.fields;
    expect(rows).toHaveLength(stated);
    expect(rows.map(({ row }) => row)).toEqual(rows.map((_, i) => i + 1));
    expect(facts.fields.map((f) => [plain(f.name), f.unit, f.clause])).toEqual(
      rows.map(({ row, name, unit }) => [plain(name), unit, rowClause(clause, row)]),
    );
  });

  test('aliases and what can not be selected, where their clauses say', () => {
    for (const { name, clause } of [...facts.fields.flatMap((f) => f.aliases), ...facts.notSelectable]) {
      for (const place of clause.split('、'))
        expect([name, place, namesAt(document, place)]).toEqual([name, place, expect.arrayContaining([plain(name)])]);
    }
  });

  test('every duty row: areas, kinds, lists, units', () => {
    const { clause, rows } = document.duties ?? { clause: '', rows: [] };
    // What the text says beside the list follows its rows, each with its own clause.
    expect(
      facts.duties
        .slice(0, rows.length)
        .map(({ row, ...d }) => [row, plains(d.fields), plains(d.kinds), plains(d.lists), plains(d.units), d.clause]),
    ).toEqual(
      rows.map(({ row, ...d }) => [row, plains(d.fields), plains(d.kinds), plains(d.lists), plains(d.units), rowClause(clause, row)]),
    );
    expect(Object.keys(facts.kindWords).sort()).toEqual([...document.kinds].sort());
    expect(rows.flatMap((d) => d.kinds).filter((kind) => !document.kinds.includes(kind))).toEqual([]);
  });

  test('the listing version, purposes with their scenes, and what a report is not for', () => {
    const bare = (words: string): string => plain(words).replace(/[()]/g, '');
    const listing = rules.listing.value;
    expect(listing && { ...listing, name: bare(listing.name) }).toEqual(
      document.listing && { ...document.listing, name: bare(document.listing.name) },
    );
    expect(rules.purposes.value.map(({ name, scenes }) => ({ name, scenes }))).toEqual(document.purposes);
    expect(rules.notFor.value).toEqual(document.notFor);
  });

  test('notices quote the document, phrase by phrase, each from a clause they cite', () => {
    // Phrases of ours that join the quotes.
    const own = ['报告内容包括', '违法违规记录不包含', '违法违规记录是指', '违法违规记录信息是指', '违法记录是指', '不以本报告代替证明'];
    const quotes = rules.notices.value
      .map((notice) => own.reduce((rest, phrase) => rest.replace(phrase, ''), notice))
      .flatMap((notice) => notice.split(/[，、。]/))
      .filter((phrase) => phrase !== '');
    const phrases = rules.notices.clause.split('、').flatMap((clause) => document.phrases[clause] ?? []);
    expect(plains(quotes).filter((quote) => !plains(phrases).includes(quote))).toEqual([]);
  });

  test('deadlines, and since when records are complete', () => {
    expect({ objection: rules.objection.value.workingDays, supply: rules.supply.value.workingDays }).toEqual(document.workingDays);
    expect(rules.earliest.value).toBe(document.completeFrom && document.completeFrom.padEnd(10, '-01'));
  });

  test('every clause cited is in it', () => {
    const places = citable(document);
    const cited = clausesIn(pack(id)).flatMap((clause) => clause.split('、'));
    expect(cited.filter((clause) => !grounds.includes(clause) && !places.has(clause))).toEqual([]);
  });
});

describe('a document that names its fields twice', () => {
  const text = (id: string): string[] => documents[id]!.alsoNamed.flatMap(({ names }) => names);

  test('wuhai: each name of 一（三）3 means one row of 附表', () => {
    expect(text('wuhai')).toHaveLength(31);
    expect(text('wuhai').map((word) => resolveField(pack('wuhai'), word))).toEqual(pack('wuhai').fields.map((f) => f.name));
  });
  test('yongchang: the text of 二 names fields that 附件2 lacks, which can not be selected', () => {
    expect(text('yongchang')).toHaveLength(38);
    const unresolved = text('yongchang').filter((word) => resolveField(pack('yongchang'), word) === null);
    expect(unresolved).toEqual(['司法', '退役军人管理', '统计', '粮食和物资储备', '城管', '地震']);
    expect(pack('yongchang').notSelectable.map((a) => a.name)).toEqual(unresolved);
  });
  test('changzhi: the text of 二 names the same as 附件1', () =>
    expect(text('changzhi')).toEqual(pack('changzhi').fields.map((f) => f.name)));
});

test('duty rows: how many, and the one cell whose list has a 、 in its name', () => {
  expect(all.map(([id, { duties }]) => [id, duties?.rows.length ?? 0])).toEqual(
    expect.arrayContaining([
      ['wuhai', 31],
      ['yongchang', 47],
      ['changzhi', 32],
      ['heihe', 0],
      ['heilongjiang', 0],
    ]),
  );
  expect(pack('yongchang').duties[22]!.lists).toEqual(['政府采购严重违法失信行为记录名单', '注册会计师行业、资产评估行业严重失信主体名单']);
  const splitNames = read.flatMap((id) => pack(id).duties.flatMap((d) => d.lists)).filter((list) => /[、，]/.test(list));
  expect(splitNames).toHaveLength(1);
});

test('the headings stand as a clerk cites them', () => {
  const headings = (id: string): string[] => Object.keys(documents[id]!.headings);
  expect(headings('heihe')).toEqual(expect.arrayContaining(['一', '二', '三', '四（二）', '五（四）']));
  expect(headings('heilongjiang')).toEqual(expect.arrayContaining(['一（一）3', '一（二）', '一（三）9', '二（六）', '三（四）']));
  expect(headings('wuhai')).toEqual(expect.arrayContaining(['一（三）4', '二（四）', '三（一）', '四（四）']));
  expect(headings('yongchang')).toEqual(expect.arrayContaining(['二', '三（二）', '四（三）', '五（四）']));
  expect(headings('changzhi')).toEqual(expect.arrayContaining(['二', '三（一）', '三（二）', '三（三）', '四（四）', '五（三）']));
  expect(headings('heihe')).not.toContain('五（五）');
  // 黑龙江 names its kinds of purpose in its headings.
  const named = Object.entries(documents.heilongjiang!.headings).filter(([clause]) => /^一（三）\d$/.test(clause));
  expect(named.map(([, title]) => title)).toEqual(pack('heilongjiang').rules.purposes.value.map(({ name }) => name));
});

/** Every value under a key `clause`, anywhere in the pack. */
function clausesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(clausesIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'clause' ? [String(inner)] : clausesIn(inner)));
}

import { packs } from '../../config/jurisdictions';
import { isDay } from '../../cloudfunctions/core/dates/is-day';
import { shanghaiDay } from '../../cloudfunctions/core/dates/shanghai-day';
import { clauseWords } from '../../cloudfunctions/core/places/clause-words';
import { describePack, describeRules, type PackLine } from '../../cloudfunctions/core/places/describe';
import { silent } from '../../cloudfunctions/core/places/describe/line';
import { dutiesOf } from '../../cloudfunctions/core/places/duties';
import { fieldEntries } from '../../cloudfunctions/core/places/field-entries';
import { validity } from '../../cloudfunctions/core/places/validity';
import { sayAtBest } from '../../cloudfunctions/core/report/decide/perfect';
import { dataKinds } from '../../types/kinds';
import type { Pack } from '../../types/pack';
import { args } from './args';
import { placeNamed } from './place-named';
import { run } from './run';
import { table } from './table';

const usage = `npm run packs -- [--only 地区] [--json] [--today YYYY-MM-DD]
  --only    只看一个地区：${packs.map((pack) => pack.id).join('、')}
  --json    输出供程序读取的数据
  --today   按这一天判断文件是否有效（默认今天）`;

/**
 * What `--json` prints of one pack: its document, fields and duties, then every rule as `{value, clause}`. A field's `sentence` is what it
 * says with perfect data, and `why` tells why that isn't 无违法违规记录.
 */
function toJson(pack: Pack) {
  const { id, title, place, division, document, authority, reportName, site, fields, notSelectable, rules } = pack;
  const duties = pack.duties.map(({ row, fields: words, serves, kinds, lists, units, clause }) => ({
    ...{ row, fields: words, kinds, lists, units, serves, clause },
  }));
  const atBest = new Map(sayAtBest(pack, null).map(({ field, ...best }) => [field, best]));
  const told = fields.map((field) => ({ ...field, ...atBest.get(field.name) }));
  return { id, title, place, division, document, authority, reportName, site, fields: told, notSelectable, duties, ...rules };
}

const states = {
  PACK_DRAFT: '征求意见稿：信用牵头部门公布文号和施行日期后才能出具报告',
  PACK_EXPIRED: '已到期：信用牵头部门公布延续文件后才能出具新报告',
  PACK_NOT_STARTED: '尚未施行',
  PACK_BASELINE: '各地规定的参照，不出具报告',
  PACK_NOT_ENTERED: '有效；信用牵头部门在平台登记后才能出具报告',
};

function stateOf(pack: Pack, today: string): string {
  const found = validity(pack, null, today);
  return found.valid ? '有效' : states[found.code];
}

const cited = (clause: string): string => clauseWords({ clause, isDefault: clause === silent });

const lines = (found: PackLine[]): string[] =>
  table(
    ['', '', ''],
    found.map((l) => [l.title, cited(l.clause), l.text]),
    [18, 34, 96],
  ).slice(1);

/** One pack for a clerk to compare with the document, item by item. */
function toText(pack: Pack, today: string): string {
  const atBest = sayAtBest(pack, null);
  const fields = fieldEntries(pack, null).map((field, i) => [
    String(i + 1),
    field.name,
    field.unit ?? '-',
    field.kinds.map((kind) => dataKinds[kind]).join('、') || (pack.duties.length > 0 ? '归集清单未列' : '待指定单位'),
    field.aliases.map((alias) => `${alias.name}〔${alias.clause}〕`).join('、') || '-',
    cited(field.clause),
    atBest[i]!.why ?? '能',
  ]);
  const duties = dutiesOf(pack, null).map((duty, i) => [
    duty.id.split('/')[1]!,
    duty.fields.join('、'),
    duty.serves.join('、') || '不可选',
    pack.duties[i]!.kinds.join('、'),
    duty.units.join('、'),
    duty.lists.join('；') || '-',
  ]);
  return [
    `━━ ${pack.place}（${pack.id}）  ${today}：${stateOf(pack, today)}`,
    '',
    '【文件】',
    ...lines(describePack(pack, null)),
    '',
    `【领域】${fields.length}个`,
    ...table(
      ['序号', '领域', '责任单位', '归集的记录', '文件中的其他叫法', '依据', '数据齐全时能否说“无违法违规记录”'],
      fields,
      [4, 24, 34, 44, 44, 20, 36],
    ),
    '',
    `【归集责任】${duties.length}项`,
    ...(duties.length === 0
      ? ['文件未列清单，由信用牵头部门指定单位']
      : table(['序号', '涉及领域', '对应的可选领域', '数据范围', '责任单位', '名单'], duties, [4, 24, 24, 30, 34, 60])),
    '',
    '【规则】',
    ...lines(describeRules(pack, null)),
    '',
  ].join('\n');
}

export default run(module, async () => {
  const { values } = args(
    { json: { type: 'boolean' }, only: { type: 'string' }, today: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    usage,
  );
  if (values.help) return console.log(`用法：${usage}`);
  const today = values.today ?? shanghaiDay(Date.now());
  if (!isDay(today)) throw new Error(`日期格式不对，例如 2026-11-20。用法：${usage}`);
  const chosen = (values.only === undefined ? packs.map((pack) => pack.id) : [values.only]).map(placeNamed);
  console.log(values.json ? JSON.stringify(chosen.map(toJson), null, 2) : chosen.map((pack) => toText(pack, today)).join('\n'));
});

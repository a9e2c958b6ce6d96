import { dataKinds, isArrears } from '../../../types/kinds';
import type { Pack, Publication } from '../../../types/pack';
import { isUscc } from '../identifiers/uscc';
import { dutiesOf } from './duties';
import { isTelephone, telephoneHelp } from './is-telephone';
import { resolveField } from './resolve-field';

/**
 * What is wrong with an authority's entry for a pack, in words with its row and the next step; null: nothing. Dates and number belong together;
 * a telephone can be dialled from anywhere; a duty names fields and kinds of this pack; a unit is one that a duty names, under a code of its own.
 */
export function checkPublication(pack: Pack, publication: Publication): string | null {
  const { number, from, until, duties, units, telephone } = publication;
  if ((number === null) !== (from === null) || (from && until && until < from))
    return '文号、施行日期和截止日期要填写完整，且截止日期晚于施行日期。';
  if (telephone && !isTelephone(telephone)) return `咨询电话的写法不对。${telephoneHelp}`;
  const shown = [...pack.rules.recordKinds.value, ...pack.rules.arrears.value];
  for (const [i, duty] of duties.entries()) {
    const row = `第${i + 1}项归集责任`;
    if (duty.kinds.length === 0 || duty.units.length === 0) return `${row}没有写全。请填写数据种类和责任单位，或删去这一项。`;
    const field = duty.fields.find((word) => resolveField(pack, word) === null);
    if (field !== undefined) return `${row}的“${field}”不在本地领域清单内。请从清单中选择领域。`;
    const kind = duty.kinds.find((k) => !shown.includes(k));
    if (kind !== undefined) return `${row}的“${dataKinds[kind]}”不是本地报告列示的种类。请去掉这一种类。`;
    const owed = duty.kinds.filter(isArrears);
    if (owed.length > 0 && (owed.length < duty.kinds.length || duty.fields.length > 0))
      return `${row}：欠缴不分领域，也不与记录一起登记。请把它单独登记为一项。`;
  }
  const named = new Set(dutiesOf(pack, publication).flatMap((duty) => duty.units));
  const codes = new Set<string>();
  for (const [i, { name, uscc }] of units.entries()) {
    const row = `第${i + 1}个单位`;
    if (!named.has(name)) return `${row}“${name}”不在归集责任清单内。请核对名称，或先填写它的归集责任。`;
    if (!isUscc(uscc)) return `${row}“${name}”的统一社会信用代码有误。请核对18位代码。`;
    if (codes.has(uscc)) return `${row}“${name}”的统一社会信用代码与前面的单位相同。请核对后删去重复的一个。`;
    codes.add(uscc);
  }
  return null;
}

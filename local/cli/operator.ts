import { isTelephone, telephoneHelp } from '../../cloudfunctions/core/places/is-telephone';
import { AppError } from '../../types/errors';
import type { Operator } from '../../types/operator';

const missing = (hint: string): AppError => new AppError('CONFIG_MISSING', undefined, { hint });

/**
 * Who answers for a service with real data, as its functions read it.
 * @throws AppError CONFIG_MISSING that names the option
 */
export function operatorSetting(given: { organiser?: string; runner?: string; telephone?: string }): { APP_OPERATOR: string } {
  const organiser = given.organiser?.trim() ?? '';
  const telephone = given.telephone?.trim() ?? '';
  const absent = [...(organiser ? [] : ['--organiser 主办单位']), ...(telephone ? [] : ['--telephone 咨询电话'])];
  if (absent.length > 0) throw missing(`正式数据要写明谁主办、打哪个电话问，首页会显示。请加上 ${absent.join(' ')}。`);
  if (!isTelephone(telephone)) throw missing(`--telephone 的写法不对。${telephoneHelp}`);
  return { APP_OPERATOR: JSON.stringify({ organiser, runner: given.runner?.trim() || null, telephone } satisfies Operator) };
}

import { AHEAD_MS } from '../../../cloudfunctions/core/statement/ahead';
import { CURRENT_MS } from '../../../cloudfunctions/core/statement/check-offline';
import { cloudNow } from '../../shell/clock';
import { instantWords } from '../../words/dates';

/** How old the revocation list at hand is; after 24 hours nothing is called current. */
export function listWords(issued: number | null): string {
  if (issued === null) return '手头没有撤销名单。';
  const age = cloudNow() - issued;
  const hours = Math.max(0, Math.floor(age / 3_600_000));
  if (age < -AHEAD_MS) return `撤销名单是${instantWords(issued)}的，比现在还晚：请核对这台设备的日期和时间。`;
  return `撤销名单是${instantWords(issued)}的（${hours < 1 ? '不到1小时前' : `${hours}小时前`}）${age > CURRENT_MS ? '，已超过24小时' : ''}。`;
}

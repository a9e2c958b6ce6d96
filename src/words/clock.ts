import { shanghaiDay } from '../../cloudfunctions/core/dates/shanghai-day';
import { timeOfDay } from '../../cloudfunctions/core/dates/words';
import { cloudNow } from '../shell/clock';
import { instantWords } from './dates';

/** 14:05 in Asia/Shanghai; with its day when that isn't today. */
export function clockWords(epochMs: number): string {
  if (shanghaiDay(epochMs) !== shanghaiDay(cloudNow())) return instantWords(epochMs);
  return timeOfDay(epochMs);
}

/** 9分钟, 1小时30分钟: whole minutes, rounded up, because a glance takes in no more. */
export function spanWords(ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / 60_000));
  if (minutes < 60) return `${minutes}分钟`;
  return `${Math.floor(minutes / 60)}小时${minutes % 60 === 0 ? '' : `${minutes % 60}分钟`}`;
}

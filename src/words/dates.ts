import { shanghaiDay } from '../../cloudfunctions/core/dates/shanghai-day';
import { dayWords, timeOfDay } from '../../cloudfunctions/core/dates/words';
import { cloudNow } from '../shell/clock';

export { dayWords, instantWords, periodWords, untilWords } from '../../cloudfunctions/core/dates/words';

/** Today in Asia/Shanghai by the cloud's clock. */
export const today = (): string => shanghaiDay(cloudNow());

/** 5月28日 09:05 in Asia/Shanghai; with the year when it is not this one. */
export function timeWords(epochMs: number): string {
  const day = shanghaiDay(epochMs);
  const words = dayWords(day);
  return `${day.slice(0, 4) === today().slice(0, 4) ? words.slice(5) : words} ${timeOfDay(epochMs)}`;
}

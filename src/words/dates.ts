import { shanghaiDay } from '../../cloudfunctions/core/dates/shanghai-day';
import { cloudNow } from '../shell/clock';

/** Today in Asia/Shanghai by the cloud's clock. */
export const today = (): string => shanghaiDay(cloudNow());

/** 2024年5月28日 */
export const dayWords = (day: string): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** 5月28日 09:05 in Asia/Shanghai; with the year when it is not this one. */
export function timeWords(epochMs: number): string {
  const day = shanghaiDay(epochMs);
  const clock = new Date(epochMs + 8 * 3_600_000).toISOString().slice(11, 16);
  const words = dayWords(day);
  return `${day.slice(0, 4) === today().slice(0, 4) ? words.slice(5) : words} ${clock}`;
}

/** 2024年5月28日至2026年5月28日 */
export const periodWords = ({ from, to }: { from: string; to: string }): string => `${dayWords(from)}至${dayWords(to)}`;

/** The same day some months earlier, clamped to the month's last day. */
export function monthsBefore(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  const [year, month] = [Math.floor(count / 12), count % 12];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(Number(day.slice(8, 10)), last))).toISOString().slice(0, 10);
}

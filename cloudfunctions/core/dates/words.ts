import type { Period } from '../../../types/report';
import { shanghaiDay } from './shanghai-day';

/** `2024年5月8日`. */
export const dayWords = (day: string): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** `至2026年5月8日`: the last day is one of them. */
export const untilWords = (day: string): string => `至${dayWords(day)}`;

/** `2024年5月8日至2026年5月8日`. */
export const periodWords = ({ from, to }: Period): string => `${dayWords(from)}至${dayWords(to)}`;

/** `14:05` in Asia/Shanghai. */
export const timeOfDay = (epochMs: number): string => new Date(epochMs + 8 * 3_600_000).toISOString().slice(11, 16);

/** `2026年11月20日 10:00` in Asia/Shanghai. */
export const instantWords = (epochMs: number): string => `${dayWords(shanghaiDay(epochMs))} ${timeOfDay(epochMs)}`;

import { table } from '../cli/table';
import type { Timing } from './stats';

export const cell = ({ p50, p99, perSecond }: Timing): string => `${p50.toFixed(2)} / ${p99.toFixed(2)} / ${perSecond.toFixed(0)}`;
export const times = (ratio: number): string => `${ratio.toFixed(2)} 倍`;
export const kilo = (bytes: number): string => (bytes / 1000).toFixed(1);
export const mega = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);

export function print(head: string[], rows: string[][], notes: string[] = []): void {
  const lines = table(
    head,
    rows,
    head.map(() => 48),
  );
  console.log([...lines, ...notes, ''].join('\n'));
}

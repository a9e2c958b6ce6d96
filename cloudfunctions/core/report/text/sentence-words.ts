import type { Line } from '../../../../types/report';
import { stateWords } from './state-words';

/** The sentence the reform exists for, and what stands in its place where an authority leaves out what is no longer displayed. */
export const bareWords = { bare: '无违法违规记录', displayed: '公示期内无违法违规记录' } as const satisfies Record<
  Exclude<NonNullable<Line['sentence']>, 'named'>,
  string
>;

/** What lines found clear are said to be together: the bare words where each of them earned them. */
export function clearWords(clear: readonly Pick<Line, 'sentence'>[]): string {
  const earned = [...new Set(clear.map(({ sentence }) => sentence))];
  const [only] = earned;
  return earned.length === 1 && only && only !== 'named' ? bareWords[only] : stateWords.clear;
}

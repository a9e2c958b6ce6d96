import { lifeNames } from '../../cloudfunctions/core/report/text/life-names';
import type { Life } from '../../types/report';
import type { Tone } from '../ui';
import { dayWords, instantWords, untilWords } from './dates';

const flags: Record<Life['flags'][number], string> = {
  underObjection: '有记录正在异议处理中',
  corrected: '开具后有记录已更正',
  repaired: '开具后有记录已修复',
  added: '开具后新增了记录',
};

/** Where a report stands, in words and in tone; `note` says since when. */
export function lifeWords({ state, since }: Life, validTo: string): { tone: Tone; words: string; note: string | null } {
  if (state === 'valid') return { tone: 'good', words: lifeNames.valid, note: untilWords(validTo) };
  if (state === 'expired') return { tone: 'warn', words: lifeNames.expired, note: `有效期到${dayWords(validTo)}为止` };
  return { tone: 'bad', words: lifeNames[state], note: since === null ? null : instantWords(since) };
}

/** What happened to the records in a report since it was issued. */
export const flagWords = (life: Life): string[] => life.flags.map((flag) => flags[flag]);

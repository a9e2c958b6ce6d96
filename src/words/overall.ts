import type { Overall } from '../../types/verdict';
import type { Tone } from '../ui';

/** The colour in which a result is told; what was asked for too little, or elsewhere, is never green. */
export const overallTones: Record<Overall['tone'], Tone> = { good: 'good', bad: 'bad', unknown: 'unknown', limited: 'warn' };

/** The same of a report that ended, or whose records changed since: nothing good is told of it. */
export const pastTone = (tone: Overall['tone']): Tone => (tone === 'good' ? 'info' : overallTones[tone]);

import type { Pack } from '../../../types/pack';
import { stem } from './covers';

/** Whether a pack is the national baseline: the yardstick beside a place's own rules, never a place to ask for a report. */
export const isBaseline = ({ division }: Pick<Pack, 'division'>): boolean => stem(division) === '';

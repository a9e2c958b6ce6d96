import type { Pack, Publication, Rules } from '../../../types/pack';

/** The rules that hold in a place: its document's and the defaults, and what its authority entered in their stead. */
export function rulesUnder({ rules }: Pack, publication: Publication | null): Rules {
  const number = publication?.leavesOutEnded ?? null;
  return number === null ? rules : { ...rules, displayEnded: { value: 'leftOut', clause: number } };
}

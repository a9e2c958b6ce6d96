import { cannotSayReasons, recordKinds } from '../../../../types/kinds';
import type { KindLine } from '../../../../types/report';

/** How a sentence ends that names kinds no duty of the field supplies. */
export const notCollected = '不在本领域归集范围';

const names = (lines: KindLine[]): string => lines.map((l) => recordKinds[l.kind]).join('、');

const reasons = (lines: KindLine[]): string => [...new Set(lines.flatMap((l) => l.reasons))].map((r) => cannotSayReasons[r]).join('、');

/**
 * The sentence a field's line says. The bare words 无违法违规记录 stand only where every kind the pack counts across the
 * board is covered and clear; otherwise the sentence names the kinds it covers.
 */
export function wordsFor(kinds: KindLine[], records: number): { words: string; bare: boolean } {
  const clear = kinds.filter((k) => k.state === 'clear');
  const unsaid = kinds.filter((k) => k.state === 'cannotSay');
  const bare = kinds.length > 0 && clear.length === kinds.length;
  if (bare) return { words: '无违法违规记录', bare };

  const parts: string[] = [];
  if (records > 0) parts.push(`有${records}条违法违规记录`);
  else if (clear.length > 0) parts.push(`${names(clear)}：未查到记录`);
  if (unsaid.length > 0) {
    parts.push(`${names(unsaid)}：暂不能说明（${reasons(unsaid)}）`);
  }
  const partial = kinds.filter((k) => k.state === 'hasRecords' && k.reasons.length > 0);
  if (partial.length > 0) parts.push(`${names(partial)}：可能还有未归集的记录（${reasons(partial)}）`);
  const outside = kinds.filter((k) => k.state === 'notCovered');
  if (outside.length > 0) parts.push(`${names(outside)}：${notCollected}`);
  return { words: parts.join('；'), bare };
}

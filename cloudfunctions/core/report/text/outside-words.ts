import type { FieldLine } from '../../../../types/report';

/**
 * What stands beside every “未查到记录” of some fields: `；其中N个领域不归集行政处罚`, or nothing where all collect penalties. Who reads
 * “未查到” thinks of penalties first, and a field whose duties supply none can't have been searched for them; docs/spec.md §4.2.
 */
export function outsideWords(fields: readonly Pick<FieldLine, 'kinds'>[]): string {
  const without = fields.filter(({ kinds }) => !kinds.some(({ kind, state }) => kind === 'penalty' && state !== 'notCovered'));
  return without.length === 0 ? '' : `；其中${without.length}个领域不归集行政处罚`;
}

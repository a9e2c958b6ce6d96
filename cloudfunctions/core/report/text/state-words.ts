import type { FieldLine } from '../../../../types/report';

type State = FieldLine['state'];

/** What a field's state is called, in the order a report tells them; the bare words are a sentence's to earn. */
export const stateWords = { clear: '所列种类内未查到记录', hasRecords: '有记录', cannotSay: '暂不能说明' } as const satisfies Record<
  State,
  string
>;

/** What lines say, what matters most first. */
export const worstFirst = ['hasRecords', 'cannotSay', 'clear'] as const satisfies readonly State[];

/** The worst that some lines say; null: there are none. */
export const worstOf = (lines: readonly { state: string }[]): State | null =>
  worstFirst.find((worst) => lines.some(({ state }) => state === worst)) ?? null;

/** Fields by what they say. */
export const byState = <F extends { state: string }>(fields: readonly F[]): Record<State, F[]> => ({
  clear: fields.filter(({ state }) => state === 'clear'),
  hasRecords: fields.filter(({ state }) => state === 'hasRecords'),
  cannotSay: fields.filter(({ state }) => state === 'cannotSay'),
});

/** How many fields say what. */
export function countStates(fields: readonly { state: string }[]): Record<State, number> {
  const { clear, hasRecords, cannotSay } = byState(fields);
  return { clear: clear.length, hasRecords: hasRecords.length, cannotSay: cannotSay.length };
}

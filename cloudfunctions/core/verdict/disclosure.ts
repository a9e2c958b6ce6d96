import type { DoorCode, VerdictCode } from '../../../types/verdict';

/**
 * How much a door tells. `report`: all of it. `result`: the five items to compare, and what the report says in figures.
 * `items`: the five items. `number`: number, issuer and dates, no name. `nothing`.
 */
type Disclosure = 'report' | 'result' | 'items' | 'number' | 'nothing';

// What a receipt said is told apart from what any report says.
const none = { notFound: 'nothing', unreadable: 'nothing', untrusted: 'nothing', receipt: 'nothing' } as const;

/**
 * What each door discloses under each verdict: the one table; docs/spec.md §6. A code, a hash or a paper proves that its bearer was given
 * the report; a number alone, which a file that isn't the original may name, proves nothing and learns no name.
 */
export const disclosure: Record<DoorCode, Record<VerdictCode, Disclosure>> = {
  dynamicCode: { genuine: 'report', ended: 'report', notOriginal: 'nothing', offline: 'nothing', ...none },
  typedCode: { genuine: 'result', ended: 'result', notOriginal: 'nothing', offline: 'nothing', ...none },
  paperCode: { genuine: 'result', ended: 'result', notOriginal: 'nothing', offline: 'items', ...none },
  hash: { genuine: 'result', ended: 'result', notOriginal: 'nothing', offline: 'nothing', ...none },
  file: { genuine: 'result', ended: 'result', notOriginal: 'number', offline: 'nothing', ...none },
  // What the paper itself says, read on the phone.
  offline: { genuine: 'nothing', ended: 'result', notOriginal: 'nothing', offline: 'result', ...none },
};

/**
 * Which doors tell the number of the report that replaced another. Only one at which the holder is present: whoever else has the old
 * report was not given the new one, and its number says when its holder asked again. They are told to ask for it.
 */
export const tellsReplacement: Record<DoorCode, boolean> = {
  ...{ dynamicCode: true, typedCode: false, paperCode: false, hash: false, file: false, offline: false },
};

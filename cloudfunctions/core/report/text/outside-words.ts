import { recordKindCodes, recordKinds } from '../../../../types/kinds';
import type { FieldLine } from '../../../../types/report';
import { kindOf } from '../../kinds';

/**
 * What stands beside every “未查到记录” of some fields: `；其中N个领域不归集行政处罚`, or nothing where all collect penalties. Who reads
 * “未查到” thinks of penalties first, and a field whose duties supply none can't have been searched for them; docs/spec.md §4.2.
 */
export function outsideWords(fields: readonly Pick<FieldLine, 'kinds'>[]): string {
  const expected = recordKindCodes.filter((kind) => kindOf(kind).expected);
  return expected.map((kind) => wordsFor(fields.filter((field) => !collects(field, kind)).length, recordKinds[kind])).join('');
}

const collects = ({ kinds }: Pick<FieldLine, 'kinds'>, wanted: string): boolean => kinds.some(({ kind }) => kind === wanted);

const wordsFor = (fields: number, name: string): string => (fields === 0 ? '' : `；其中${fields}个领域不归集${name}`);

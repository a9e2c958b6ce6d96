import { type RecordKind, recordKinds } from '../../../../types/kinds';
import { readRows } from '../../sheet/read-rows';
import type { Column, Template } from '../../sheet/template';
import type { RecordSheet } from '../sheet-kind';
import { enteringOrgan, lastColumns, partyColumns, partyOrPersonColumns } from './common-columns';
import { fieldContext } from './field-of-row';
import { recordParser } from './parse-record';
import type { RecordRow } from './record-row';
import { removalColumns } from './removal-columns';

/** What a sheet of our own has beside party, field and remark. */
interface Parts {
  columns: readonly Column[];
  /** Whether it may be about natural persons. */
  persons: boolean;
  /** Columns (codes) no other sheet has. */
  signature: readonly string[];
}

/** The sheet of a kind that is decided once: a measure, a judgment. */
export const decisionSheet = <Kind extends RecordKind>(kind: Kind, parts: Parts): Own<Kind, false> => ownSheet(kind, false, parts);

/** The sheet of a kind whose entries stand until they are removed. `removedFrom`: the word older sheets put into the headings of a removal. */
export const entrySheet = <Kind extends RecordKind>(
  kind: Kind,
  { columns, removedFrom, ...parts }: Parts & { removedFrom: string },
): Own<Kind, true> => ownSheet(kind, true, { ...parts, columns: [...columns, ...enteringOrgan, ...removalColumns(removedFrom)] });

type Own<Kind extends RecordKind, Standing extends boolean> = Omit<RecordSheet<Kind>, 'standing'> & { standing: Standing };

/**
 * Rows of the same natural key count once when they say the same, and not at all when they don't; an entry and the row that only tells of its
 * removal are two.
 */
function ownSheet<Kind extends RecordKind, Standing extends boolean>(
  kind: Kind,
  standing: Standing,
  { columns, persons, signature }: Parts,
): Own<Kind, Standing> {
  const template: Template<Kind> = {
    id: kind,
    title: recordKinds[kind],
    columns: [...(persons ? partyOrPersonColumns : partyColumns), ...columns, ...lastColumns],
    signature,
    oneOf: persons ? [['USCC', 'ID_NUMBER']] : [],
    identity: ['NUMBER', 'USCC', ...(persons ? ['ID_NUMBER'] : [])],
    organ: 'ORGAN',
    field: 'FIELD',
  };
  const parse = recordParser(kind, standing, template.columns);
  // The key has the number and the list in one spelling; an entry's content is its list's name.
  const content = (row: RecordRow): string =>
    JSON.stringify({ ...row, row: 0, documentNumber: '', list: '', content: standing ? '' : row.content });
  return {
    type: 'record',
    kind,
    standing,
    template,
    read(sheet, { today, pack, field = null, personTag }) {
      const context = { ...fieldContext(pack.fieldOf, field), personTag };
      return readRows(sheet, { template, make: (checked) => parse(checked, context), content, conflictIn: 'NUMBER' }, { today });
    },
    summary: ({ list, violation }) => list ?? violation,
  };
}

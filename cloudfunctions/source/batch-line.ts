import type { Batch } from '../../types/actions/source';
import { templates } from '../core/sheet/templates';
import type { BatchDoc } from '../store/documents';

/** A batch as its unit sees it: submitted = accepted + rejected + superseded + duplicates, once it is done. */
export function batchLine(doc: BatchDoc): Batch {
  const { fileName, field, receivedAt, state, rows, rejected, superseded, stored, known, corrected, quarantined } = doc;
  return {
    ...{ batch: doc._id, template: doc.template as Batch['template'], title: titleOf(doc.template), fileName, field, receivedAt, state },
    ...{ done: doc.at, of: doc.of, rows, rejected, superseded, stored, corrected, quarantined },
    accepted: stored + corrected + quarantined,
    duplicates: doc.duplicates + known,
  };
}

export const titleOf = (template: BatchDoc['template']): string => templates.find((t) => t.id === template)!.title;

/** Sums of several batches. */
export function sumOf(lines: Batch[]): Pick<Batch, 'rows' | 'accepted' | 'rejected' | 'superseded' | 'duplicates'> {
  const sum = (key: 'rows' | 'accepted' | 'rejected' | 'superseded' | 'duplicates'): number =>
    lines.reduce((all, line) => all + line[key], 0);
  return {
    ...{ rows: sum('rows'), accepted: sum('accepted'), rejected: sum('rejected') },
    ...{ superseded: sum('superseded'), duplicates: sum('duplicates') },
  };
}

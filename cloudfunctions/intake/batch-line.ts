import type { Batch } from '../../types/actions/source';
import { type Lateness, onTime, mergeLateness } from '../core/places/lateness';
import { sheets } from '../core/kinds/sheets';
import type { BatchDoc } from '../store/documents';

/** A batch as its unit sees it: submitted = accepted + rejected + superseded + duplicates, once it is done. */
export function batchLine(doc: BatchDoc): Batch {
  return {
    batch: doc._id,
    template: doc.template as Batch['template'],
    title: titleOf(doc.template),
    fileName: doc.fileName,
    field: doc.field,
    receivedAt: doc.receivedAt,
    state: doc.state,
    done: doc.at,
    of: doc.of,
    rows: doc.rows,
    accepted: doc.stored + doc.corrected + doc.quarantined,
    rejected: doc.rejected,
    superseded: doc.superseded,
    duplicates: doc.duplicates + doc.known,
    stored: doc.stored,
    corrected: doc.corrected,
    quarantined: doc.quarantined,
    ...doc.lateness,
  };
}

export const titleOf = (template: BatchDoc['template']): string => sheets[template].template.title;

type Sums = Pick<Batch, 'rows' | 'accepted' | 'rejected' | 'superseded' | 'duplicates' | keyof Lateness>;

/** Sums of several batches. */
export function sumOf(lines: Batch[]): Sums {
  const sum = (key: 'rows' | 'accepted' | 'rejected' | 'superseded' | 'duplicates'): number =>
    lines.reduce((all, line) => all + line[key], 0);
  return {
    rows: sum('rows'),
    accepted: sum('accepted'),
    rejected: sum('rejected'),
    superseded: sum('superseded'),
    duplicates: sum('duplicates'),
    ...latenessOf(lines),
  };
}

const latenessOf = (lines: Lateness[]): Lateness =>
  lines.map(({ late, slowest, unmeasured }) => ({ late, slowest, unmeasured })).reduce(mergeLateness, onTime);

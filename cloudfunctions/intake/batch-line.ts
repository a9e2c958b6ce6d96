import type { Batch } from '../../types/actions/source';
import { type Lateness, onTime, together } from '../core/places/lateness';
import { sheets } from '../core/kinds/sheets';
import type { BatchDoc } from '../store/documents';

/** A batch as its unit sees it: submitted = accepted + rejected + superseded + duplicates, once it is done. */
export function batchLine(doc: BatchDoc): Batch {
  const { fileName, field, receivedAt, state, rows, rejected, superseded, stored, known, corrected, quarantined } = doc;
  return {
    ...{ batch: doc._id, template: doc.template as Batch['template'], title: titleOf(doc.template), fileName, field, receivedAt, state },
    ...{ done: doc.at, of: doc.of, rows, rejected, superseded, stored, corrected, quarantined, ...doc.lateness },
    accepted: stored + corrected + quarantined,
    duplicates: doc.duplicates + known,
  };
}

export const titleOf = (template: BatchDoc['template']): string => sheets[template].template.title;

type Sums = Pick<Batch, 'rows' | 'accepted' | 'rejected' | 'superseded' | 'duplicates' | keyof Lateness>;

/** Sums of several batches. */
export function sumOf(lines: Batch[]): Sums {
  const sum = (key: 'rows' | 'accepted' | 'rejected' | 'superseded' | 'duplicates'): number =>
    lines.reduce((all, line) => all + line[key], 0);
  return {
    ...{ rows: sum('rows'), accepted: sum('accepted'), rejected: sum('rejected') },
    ...{ superseded: sum('superseded'), duplicates: sum('duplicates') },
    ...latenessOf(lines),
  };
}

const latenessOf = (lines: Lateness[]): Lateness =>
  lines.map(({ late, slowest, unmeasured }) => ({ late, slowest, unmeasured })).reduce(together, onTime);

import type { Pack, Publication } from '../../../types/pack';
import { isBaseline } from './baseline';

export interface Dates {
  number: string | null;
  /** First and last day on which reports may be issued; null: open. */
  from: string | null;
  until: string | null;
}

type Validity =
  | ({ valid: true; phase: 'trial' | 'full'; demo: boolean } & Dates)
  | ({ valid: false; code: 'PACK_DRAFT' | 'PACK_EXPIRED' | 'PACK_NOT_STARTED' | 'PACK_BASELINE' | 'PACK_NOT_ENTERED' } & Dates);

/**
 * May reports be issued under this pack on `today`? What the authority published overrides the document's number and dates.
 * A draft, or a document whose time is over, is in force only with a published number and dates that cover the day. Nothing is issued in the
 * name of an authority that has entered nothing, nor under the national baseline.
 */
export function validity(pack: Pack, publication: Publication | null, today: string): Validity {
  const { document } = pack;
  const dates = datesOf(pack, publication);
  const published = publication !== null && publication.number !== null;

  if (isBaseline(pack)) return { valid: false, code: 'PACK_BASELINE', ...dates };
  if (document.status === 'draft' && !(published && publication.from !== null)) return { valid: false, code: 'PACK_DRAFT', ...dates };
  if (document.until !== null && today > document.until && !published) {
    return { valid: false, code: 'PACK_EXPIRED', ...dates, until: document.until };
  }
  if (dates.until !== null && today > dates.until) return { valid: false, code: 'PACK_EXPIRED', ...dates };
  if (dates.from !== null && today < dates.from) return { valid: false, code: 'PACK_NOT_STARTED', ...dates };
  if (publication === null) return { valid: false, code: 'PACK_NOT_ENTERED', ...dates };
  return { valid: true, phase: inTrial(pack, today) ? 'trial' : 'full', demo: publication.demo, ...dates };
}

/** The number and dates that hold: what the authority published, else the document's. */
export function datesOf(pack: Pack, publication: Publication | null): Dates {
  return {
    number: publication?.number ?? pack.document.number,
    from: publication?.from ?? pack.document.from,
    until: lastDay(pack, publication),
  };
}

// A publication that begins after the document's last day is a new document: its end is its own, even when it has none.
// One that begins earlier and names no end leaves the document's end standing.
function lastDay(pack: Pack, publication: Publication | null): string | null {
  const { until } = pack.document;
  if (publication?.until) return publication.until;
  const isNew = publication?.from != null && until !== null && publication.from > until;
  return isNew ? null : until;
}

function inTrial(pack: Pack, today: string): boolean {
  const { trial } = pack.document;
  return trial !== null && today >= trial.from && (trial.until === null || today <= trial.until);
}

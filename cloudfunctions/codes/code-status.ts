import type { Output } from '../../types/actions';
import type { CodeDoc, Use } from '../store/documents';

/** A code as its holder sees it now. The digits stay on the scanner's screen: matching them is the holder's proof of presence. */
export function codeStatus(doc: CodeDoc, now: number): Output<'holder', 'getCode'> {
  const over = doc.ended !== null || now >= doc.expires;
  return {
    code: doc._id,
    report: doc.number,
    state: doc.ended !== null ? 'ended' : now >= doc.expires ? 'expired' : doc.seatsLeft === 0 ? 'spent' : 'open',
    opened: doc.opened,
    expires: doc.expires,
    viewersLeft: over ? 0 : doc.seatsLeft,
    approve: doc.approve,
    scans: doc.uses.map((use, scan) => ({
      scan,
      who: { name: use.name, known: use.known },
      at: use.at,
      until: use.until,
      state: scanState(use, doc, now),
    })),
  };
}

function scanState(use: Use, doc: CodeDoc, now: number): 'pending' | 'viewing' | 'refused' | 'over' {
  if (use.state === 'refused') return 'refused';
  if (doc.ended !== null) return 'over';
  if (use.state === 'pending') return now >= doc.expires ? 'over' : 'pending';
  return use.until !== null && now >= use.until ? 'over' : 'viewing';
}

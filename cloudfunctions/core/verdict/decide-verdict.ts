import type { Life } from '../../../types/report';
import type { OfflineReason, Reason } from '../../../types/verdict';

/** What a door found out: all that a verdict depends on. `life` is the report's as of now; null: no report found. */
export type Found =
  | { door: 'dynamicCode'; life: Life }
  | { door: 'typedCode'; slip: 'code' | 'number' | null; life: Life | null }
  | { door: 'hash'; life: Life | null }
  | { door: 'file'; shape: FileShape; life: Life | null; against: FileAgainst | null }
  | {
      door: 'paperCode';
      /** What the link and its signature come to by themselves. */
      offline: OfflineReason;
      /** The statement is of an issuer on this platform, which alone can say how it stands. */
      own: boolean;
      /** The signed bytes are those registered for that number. */
      registered: boolean;
      life: Life | null;
    }
  | { door: 'offline'; reason: OfflineReason };

export type FileShape = 'pdf' | 'notPdf' | 'tooLarge';
/** A file that isn't an original, beside the original whose number it names. Bytes. */
export interface FileAgainst {
  size: number;
  originalSize: number;
  /** Its first bytes are the whole original. */
  beginsWithOriginal: boolean;
  /** It is the first bytes of the original, at least half of them, and nothing else. */
  isBeginning: boolean;
}

/** The one place where a verdict is found, whatever the door; the reason names its verdict in `types/verdict.ts`. */
export function decideVerdict(found: Found): Reason {
  switch (found.door) {
    case 'offline':
      return found.reason;
    case 'dynamicCode':
      return ofLife(found.life);
    case 'typedCode':
      if (found.slip) return found.slip === 'number' ? 'CODE_IS_NUMBER' : 'CODE_SLIP';
      return found.life ? ofLife(found.life) : 'CODE_UNKNOWN';
    case 'hash':
      return found.life ? ofLife(found.life) : 'HASH_UNKNOWN';
    case 'file':
      if (found.shape === 'tooLarge') return 'FILE_TOO_LARGE';
      if (found.shape === 'notPdf') return 'NOT_PDF';
      // Only the hash of the whole file makes it genuine: a PDF signature survives an added cover.
      if (found.life) return ofLife(found.life);
      return found.against ? ofMismatch(found.against) : 'FILE_UNKNOWN';
    case 'paperCode':
      return ofPaper(found);
  }
}

/** How a report stands now. */
function ofLife(life: Life): Reason {
  switch (life.state) {
    case 'valid':
      return life.flags.length > 0 ? 'FLAGGED' : 'VALID';
    case 'expired':
      return 'EXPIRED';
    case 'superseded':
      return 'SUPERSEDED';
    case 'withdrawn':
      return 'WITHDRAWN';
    case 'revoked':
      return 'REVOKED';
  }
}

function ofMismatch({ size, originalSize, beginsWithOriginal, isBeginning }: FileAgainst): Reason {
  if (beginsWithOriginal) return 'FILE_APPENDED';
  if (isBeginning) return 'FILE_TRUNCATED';
  return size === originalSize ? 'FILE_CHANGED' : 'FILE_DIFFERENT';
}

const signatureHolds: ReadonlySet<Reason> = new Set(['OFFLINE_UNKNOWN', 'OFFLINE_LISTED', 'OFFLINE_STALE', 'EXPIRED']);

function ofPaper({ offline, own, registered, life }: Extract<Found, { door: 'paperCode' }>): Reason {
  if (!own) return offline;
  if (signatureHolds.has(offline)) return registered && life ? ofLife(life) : 'NOT_REGISTERED';
  // Who holds a compromised key can sign anything, and a clock can be wrong, but what was registered stays good online.
  if (offline === 'KEY_COMPROMISED' || offline === 'ISSUED_LATER') return registered && life ? ofLife(life) : offline;
  return offline;
}

import type { DoorCode, Reason } from '../../../types/verdict';
import type { ReceiptData } from '../../../types/receipt-data';
import type { Known } from './disclose';

/** What a door found: the verdict's reason, and the report behind it as of now. */
export interface Judged {
  door: DoorCode;
  reason: Reason;
  /** The report found, which the door may or may not tell of. */
  report: (Known & { id: string }) | null;
  /** What a receipt said that was checked in a report's place; absent: it was none. `report` is then the one it is about. */
  past?: ReceiptData;
  /** SHA-256 of the file, hex, and who took it. */
  file: { sha256: string; hashedBy: 'client' | 'cloud' } | null;
}

import type { DoorCode, Reason } from '../../../types/verdict';
import type { Known } from './disclose';

/** What a door found: the verdict's reason, and the report behind it as of now. */
export interface Judged {
  door: DoorCode;
  reason: Reason;
  /** The report found, which the door may or may not tell of. */
  report: (Known & { id: string }) | null;
  /** SHA-256 of the file, hex, and who took it. */
  file: { sha256: string; hashedBy: 'client' | 'cloud' } | null;
}

import type { KnownBy } from '../../types/receipt-data';
import type { Call } from '../runtime/call';
import type { Use } from '../store/documents';

/** Who verifies and how that is known: as they proved or said at a scan, else by the name of their login; null: nobody said. */
export function whoVerifies(call: Call, scan?: Pick<Use, 'name' | 'known'>): { by: string | null; known: KnownBy | null } {
  if (scan && scan.name !== null && scan.known !== 'unknown') return { by: scan.name, known: scan.known };
  return call.person ? { by: call.person.name, known: 'login' } : { by: null, known: null };
}

import { database } from '../store/database';
import { chainAudit } from './chain-audit';
import { dropLimits } from './drop-limits';

/** The timer's door: housekeeping that no person calls. @returns links added to the audit chain, counts of tries dropped */
export async function main(): Promise<{ chained: number; dropped: number }> {
  database();
  return { chained: await chainAudit(), dropped: await dropLimits(Date.now()) };
}

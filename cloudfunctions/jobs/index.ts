import { database } from '../store/database';
import { chainAudit } from './chain-audit';

/** The timer's door: housekeeping that no person calls. */
export async function main(): Promise<{ chained: number }> {
  database();
  return { chained: await chainAudit() };
}

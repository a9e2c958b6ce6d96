import { database } from '../store/database';
import { chainAudit } from '../audit/chain-audit';
import { deleteExpiredLimits } from '../limits/delete-expired-limits';
import { sendMessages } from '../messages/send-messages';

/** The timer's door: housekeeping that no person calls. @returns links added to the audit chain, counts of tries dropped, messages sent */
export async function main(): Promise<{ chained: number; dropped: number; sent: number }> {
  database();
  return { chained: await chainAudit(), dropped: await deleteExpiredLimits(Date.now()), sent: await sendMessages(Date.now()) };
}

import { isByPhone } from '../runtime/by-phone';
import { database } from '../store/database';
import { chainAudit } from '../audit/chain-audit';
import { deleteExpiredLimits } from '../limits/delete-expired-limits';
import { sendMessages } from '../messages/send-messages';

/**
 * The timer's door: housekeeping that no person calls, whatever the deployment's rules let through.
 * @returns links added to the audit chain, counts of tries dropped, messages sent; null: it was no timer that called
 */
export async function main(event?: { Type?: unknown }): Promise<{ chained: number; dropped: number; sent: number } | null> {
  database();
  if (event?.Type !== 'Timer' || isByPhone()) return null;
  return { chained: await chainAudit(), dropped: await deleteExpiredLimits(Date.now()), sent: await sendMessages(Date.now()) };
}

import type { Call } from '../runtime/call';

/** Whose receipts these are: the person's where logged in, else the phone's or browser's. */
export const receiptOwner = (call: Call): string => call.person?.id ?? call.account;

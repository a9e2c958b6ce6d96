import { sameBytes } from '../core/code/secret';
import { hmac } from './keys';

/** What stands behind a receipt's id in its link, 96 bits: who has the receipt may look it up, who was told its id in a list may not. */
export const receiptPass = (id: string): string => hmac('receipt-link', id).subarray(0, 12).toString('base64url');

/** Asks no database: a guess costs nothing and learns nothing. */
export const isReceiptPass = (id: string, pass: string): boolean => sameBytes(Buffer.from(pass), Buffer.from(receiptPass(id)));

import { reasons, verdicts } from '../../types/verdict';
import type { Action, Call } from '../runtime/call';
import { ofDays, ownReceipts } from '../receipts/own-receipts';

const PAGE = 50;

/** One's own verifications, newest first, a page at a time and nothing left out between pages; of one report or one day where asked. */
export const listReceipts: Action<'verifier', 'listReceipts', 'none', Call> = async (call, { number, day, before }) => {
  const where = { ...(number === undefined ? {} : { number }), at: ofDays(day, day, before) };
  const { shown, next } = await ownReceipts(call, where, PAGE);
  return {
    receipts: shown.map(({ _id: id, number, name, at, door, reason, hashedBy, result }) => {
      const { verdict } = reasons[reason];
      return { id, number, name, at, door, verdict, reason, words: verdicts[verdict], hashedBy, result };
    }),
    next,
  };
};

import { reasons, verdicts } from '../../types/verdict';
import type { Action, Call } from '../calls/call';
import { receipts as kept } from '../store/documents';
import { receiptOwner } from './verify';

const SHOWN = 200;

/** One's own verifications, newest first; those of one report where a number is given. */
export const receipts: Action<'verifier', 'receipts', 'none', Call> = async (call, { number }) => {
  const docs = await kept.find({ owner: receiptOwner(call) }, { orderBy: ['at', 'desc'], limit: SHOWN });
  return {
    receipts: docs
      .filter((doc) => number === undefined || doc.number === number)
      .map((doc) => {
        const { verdict } = reasons[doc.reason];
        return { id: doc._id, number: doc.number, at: doc.at, door: doc.door, verdict, words: verdicts[verdict] };
      }),
  };
};

import { AppError } from '../../types/errors';
import { type Action, entry } from '../runtime/call';
import { reports } from '../store/documents';
import { readLife } from '../store/life-now';

/** Withdraw a report for good: every door shows 已撤回 from now on. Again changes nothing. @throws AppError REPORT_NOT_VALID when revoked */
export const withdraw: Action<'holder', 'withdrawReport', 'report'> = async (call, _input, own) => {
  if (own.revoked !== null) throw new AppError('REPORT_NOT_VALID');
  await reports.update(
    { _id: own._id, withdrawn: null, revoked: null },
    { withdrawn: call.now },
    entry(call, 'withdraw', `reports/${own._id}`),
  );
  const now = await reports.get(own._id);
  if (!now || now.revoked !== null) throw new AppError('REPORT_NOT_VALID');
  return { life: await readLife(now, call.today) };
};

import type { Action, Call } from '../runtime/call';
import { signReport } from '../reports/sign-report';
import { getView } from './get-view';

/**
 * The report behind a view as a signed file of data: for whom the view is open, and recorded as a read of it is.
 * @throws AppError VIEW_NOT_FOUND, VIEW_PENDING, VIEW_REFUSED, VIEW_EXPIRED, VIEW_ENDED; REPORT_NOT_VALID once the report has ended
 */
export const getViewData: Action<'verifier', 'getViewData', 'none', Call> = async (call, { view }) => {
  const { statement, life } = await getView(call, { view }, null);
  return signReport(statement, life, call.now);
};

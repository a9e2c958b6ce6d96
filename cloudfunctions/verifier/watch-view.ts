import type { Action, Call } from '../runtime/call';
import { lifeAt } from '../core/verdict/disclose';
import { readLife } from '../store/life-now';
import { openedView } from '../codes/opened-view';

/**
 * Whether a view still lasts and how its report stands now, checked like `view`, without the report: what a phone asks again and again.
 * @throws AppError VIEW_NOT_FOUND, VIEW_PENDING, VIEW_REFUSED, VIEW_EXPIRED, VIEW_ENDED
 */
export const watchView: Action<'verifier', 'watchView', 'none', Call> = async (call, { view }) => {
  const { report, until } = await openedView(call, view);
  return { until, life: lifeAt('dynamicCode', await readLife(report, call.today)) };
};

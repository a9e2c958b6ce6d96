import { shanghaiDay } from '../../cloudfunctions/core/dates/shanghai-day';
import { cloudNow } from '../shell/clock';

export { dayWords, instantWords, periodWords, untilWords } from '../../cloudfunctions/core/dates/words';

/** Today in Asia/Shanghai by the cloud's clock. */
export const today = (): string => shanghaiDay(cloudNow());

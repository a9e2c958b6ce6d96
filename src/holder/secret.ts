import { cloudNow, offset } from '../shell/clock';
import type { HeldCode } from './held-code';
import { secrets } from './secret-store';

export const { store: storeSecret, delete: deleteSecret, extend: extendSecret } = secrets;

/** The code stored for a report and still open. Before the first answer the clock is only as good as the offset stored with the code. */
export const findSecret = (report: string): Promise<HeldCode | null> =>
  secrets.find(report, (held) => held.expires <= (offset() === null ? Date.now() + (held.offset ?? 0) : cloudNow()));

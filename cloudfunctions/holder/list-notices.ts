import { noticesFor } from '../messages/notices';
import type { Action } from '../runtime/call';

/** What happened to the subjects one holds, newest first, a page at a time. */
export const listNotices: Action<'holder', 'listNotices', 'none'> = (call, input) => noticesFor(call.person.id, input);

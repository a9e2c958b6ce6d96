import type { Action } from '../runtime/call';
import { codeStatus } from '../codes/code-status';

/** Where a code stands and who scanned it; the code page asks this every second or two. */
export const getCode: Action<'holder', 'getCode', 'code'> = async (call, _input, code) => codeStatus(code, call.now);

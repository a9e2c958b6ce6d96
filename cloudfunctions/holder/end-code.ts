import { type Action, entry } from '../runtime/call';
import { codes } from '../store/documents';
import { codeStatus } from '../codes/code-status';

/** End a code and every view it opened, at once. Again changes nothing. */
export const endCode: Action<'holder', 'endCode', 'code'> = async (call, _input, own) => {
  await codes.update({ _id: own._id, ended: null }, { ended: call.now }, entry(call, 'end-code', `codes/${own._id}`));
  return codeStatus({ ...own, ended: own.ended ?? call.now }, call.now);
};

import { type Action, auditEntry } from '../runtime/call';
import { codes } from '../store/documents';
import { codeStatus } from '../codes/code-status';

/** End a code and every view it opened, at once. Again changes nothing. */
export const endCode: Action<'holder', 'endCode', 'code'> = async (call, _input, code) => {
  await codes.update({ _id: code._id, ended: null }, { ended: call.now }, auditEntry(call, 'end-code', `codes/${code._id}`));
  return codeStatus({ ...code, ended: code.ended ?? call.now }, call.now);
};

import type { Action } from '../runtime/call';
import { codes } from '../store/documents';
import { below, pageOf } from '../store/page';
import { codeStatus } from '../codes/code-status';

const PAGE = 20;

/** Where a report was shown: the codes opened for it, whoever of its subject opened them, and who scanned each. */
export const listCodes: Action<'holder', 'listCodes', 'report'> = async (call, { before }, report) => {
  const { shown, next } = await pageOf(codes, { report: report._id, ...below('opened', before) }, 'opened', PAGE);
  return { codes: shown.map((doc) => ({ ...codeStatus(doc, call.now), mine: doc.person === call.person.id })), next };
};

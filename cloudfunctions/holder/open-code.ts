import { AppError } from '../../types/errors';
import { type Action, auditEntry } from '../runtime/call';
import { digest, keys, hmac } from '../runtime/keys';
import { publicOrigin } from '../runtime/settings';
import { encodeBase64url } from '../core/code/base64url';
import { deriveSecret } from '../core/code/secret';
import { CODE_ID_BYTES } from '../core/code/token';
import { type CodeDoc, codes, subjects } from '../store/documents';
import { boundCodes } from '../limits/bound-growth';
import { readLife } from '../store/life-now';

/**
 * Open a dynamic code for one report; docs/spec.md §5. The id follows from the person and the key, so a retry opens nothing twice;
 * the secret follows from the id and the master key, and the database holds none of it.
 * @throws AppError REPORT_NOT_VALID, TOO_MANY_TODAY, SUBJECT_NOT_FOUND for a recipient not registered, KEY_REUSED
 */
export const openCode: Action<'holder', 'openCode', 'report'> = async (call, input, report) => {
  const codeId = new Uint8Array(hmac('code', `${call.person.id}|${input.key}`).subarray(0, CODE_ID_BYTES));
  const _id = encodeBase64url(codeId);
  const { key: _key, ...asked } = input;
  const question = digest(JSON.stringify(asked));

  const earlier = await codes.get(_id);
  if (earlier) return answer(earlier, codeId, question);

  const [life] = await Promise.all([readLife(report, call.today), boundCodes(report._id, call.now)]);
  if (life.state !== 'valid') throw new AppError('REPORT_NOT_VALID');
  if (input.recipient && !(await subjects.get(input.recipient))) throw new AppError('SUBJECT_NOT_FOUND');

  const doc: CodeDoc = {
    _id,
    report: report._id,
    number: report.number,
    subject: report.subject,
    person: call.person.id,
    opened: call.now,
    expires: call.now + input.minutes * 60_000,
    viewers: input.viewers,
    seatsLeft: input.viewers,
    keyVersion: keys().current,
    recipient: input.recipient ?? null,
    approve: input.approve,
    ended: null,
    uses: [],
    ...(input.showsName ? { showsName: true as const } : {}),
    question,
  };
  const audit = auditEntry(call, 'open-code', `codes/${_id}`, { report: report._id, viewers: input.viewers }, doc);
  const stored = await codes.insert(doc, audit);
  return answer(stored ? doc : await codes.get(_id), codeId, question);
};

function answer(doc: CodeDoc | null, codeId: Uint8Array, question: string) {
  const master = doc && keys().masters.get(doc.keyVersion);
  if (!master) throw new AppError('CONFLICT');
  if (doc.question !== question) throw new AppError('KEY_REUSED');
  return {
    code: doc._id,
    secret: encodeBase64url(deriveSecret(master, codeId)),
    link: `${publicOrigin()}/c/`,
    opened: doc.opened,
    expires: doc.expires,
  };
}

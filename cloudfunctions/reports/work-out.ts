import { packs } from '../../config/jurisdictions';
import { AppError } from '../../types/errors';
import type { ParsedQuestion } from '../../types/actions/holder';
import type { Decision, Scope, Statement } from '../../types/report';
import { admit } from '../core/report/ask/admit';
import { type Resolved, resolveQuestion } from '../core/report/ask/resolve-question';
import { scopeOf } from '../core/report/ask/scope-of';
import { isUscc } from '../core/identifiers/uscc';
import { decideFields } from '../core/report/decide/decide-fields';
import { type SubjectDoc, subjects } from '../store/documents';
import { evidenceFor } from '../store/evidence';
import { type Published, packById } from '../store/packs';

export interface WorkedOut extends Resolved, Published {
  recipient: Statement['recipient'];
  scope: Scope;
  decision: Decision;
}

/** Answer a question without issuing anything. @throws AppError what `admit` and `resolve` refuse, RECIPIENT_UNKNOWN */
export async function workOut(question: ParsedQuestion, subject: SubjectDoc, today: string): Promise<WorkedOut> {
  const [published, evidence] = await Promise.all([
    packById(question.jurisdiction),
    evidenceFor({ uscc: subject._id, name: subject.name }, question.jurisdiction),
  ]);
  const { pack, publication } = published;
  admit(pack, publication, { ...subject, uscc: subject._id }, today, packs);
  const resolved = resolveQuestion(question, pack, today, subject.founded);
  const { fields, period } = resolved;
  const decision = decideFields({ pack, publication, subject: { uscc: subject._id, name: subject.name }, fields, period, today }, evidence);
  const recipient = await recipientOf(question);
  return { ...resolved, ...published, recipient, scope: scopeOf(resolved, pack, subject, today), decision };
}

/** Whom the report is for, by the registry's own name where it is known there. @throws AppError RECIPIENT_UNKNOWN */
async function recipientOf({ recipient }: ParsedQuestion): Promise<Statement['recipient']> {
  if (!recipient) return null;
  if ('name' in recipient) return { name: recipient.name, uscc: null };
  // A natural person is nobody's registered organisation.
  const found = isUscc(recipient.uscc) ? await subjects.get(recipient.uscc) : null;
  if (!found) throw new AppError('RECIPIENT_UNKNOWN');
  return { name: found.name, uscc: found._id };
}

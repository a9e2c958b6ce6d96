import { packs } from '../../config/jurisdictions';
import type { ParsedQuestion } from '../../types/actions/holder';
import type { Decision, Scope } from '../../types/report';
import { admit } from '../core/report/ask/admit';
import { type Resolved, resolveQuestion } from '../core/report/ask/resolve-question';
import { scopeOf } from '../core/report/ask/scope-of';
import { decideFields } from '../core/report/decide/decide-fields';
import type { SubjectDoc } from '../store/documents';
import { evidenceFor } from '../store/evidence';
import { type Published, packById } from '../store/packs';

export interface WorkedOut extends Resolved, Published {
  scope: Scope;
  decision: Decision;
}

/** Answer a question without issuing anything. @throws AppError what `admit` and `resolve` refuse */
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
  return { ...resolved, ...published, scope: scopeOf(resolved, pack, subject, today), decision };
}

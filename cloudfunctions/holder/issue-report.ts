import { AppError } from '../../types/errors';
import type { Statement } from '../../types/report';
import { type Action, type PersonCall, auditEntry } from '../runtime/call';
import { contentDigest } from '../runtime/content-digest';
import { digest, hmac } from '../runtime/keys';
import { boundReports } from '../limits/bound-growth';
import { bearsDemo } from '../runtime/settings';
import { reportNumber, verificationCodeOf, verificationHandle } from '../runtime/report-ids';
import { addDays } from '../core/dates/arithmetic';
import { describeRules } from '../core/places/describe';
import { type Replaces, type SubjectDoc, reports } from '../store/documents';
import { packVersion } from '../store/packs';
import { type WorkedOut, workOut } from '../reports/work-out';

const refusals = { report: null, refuse: 'RECORDS_FOUND', viewOnly: 'VIEW_ONLY', held: 'RECORDS_WAITING' } as const;

/**
 * Issue the report. One insert decides: the id follows from the person and the key, so a retry, a repetition or a lost answer
 * all end in the same report; and a report that another names as replaced is named once only.
 * @throws AppError RECORDS_FOUND or VIEW_ONLY where the pack issues nothing on records, RECORDS_WAITING where rows wait to be checked; TOO_MANY_TODAY; KEY_REUSED for another question under
 * the same key; REPORT_NOT_FOUND, REPORT_NOT_VALID or REPORT_REPLACED for a report that can't be replaced; what the question itself is
 * refused for
 */
export const issueReport: Action<'holder', 'issueReport', 'subject'> = async (call, { key, ...question }, subject) => {
  const _id = hmac('report', `${call.person.id}|${key}`).toString('base64url');
  const asked = digest(JSON.stringify(question));
  const { replaces: old, ...plain } = question;
  const ready = async () => {
    const replaces = old === undefined ? null : await replaceable(old, subject._id, plain.jurisdiction, _id);
    const worked = await workOut(plain, subject, call.today);
    const refusal = refusals[worked.decision.outcome];
    if (refusal) throw new AppError(refusal);
    await boundReports(subject._id, call.now);
    return { replaces, worked };
  };
  // What was issued before under this key is answered, whatever would refuse it now: looked up only then, for it is rare.
  const made = await ready().catch(async (refusal: unknown) => {
    const earlier = await reports.get(_id);
    if (!earlier) throw refusal;
    return earlier;
  });
  if ('_id' in made) return answer(made, asked);

  const { replaces, worked } = made;
  const number = reportNumber(worked.pack.division, call.today, _id);
  const doc = {
    _id,
    number,
    verification: verificationHandle(verificationCodeOf(number))!,
    subject: subject._id,
    person: call.person.id,
    jurisdiction: worked.pack.id,
    issued: call.now,
    question: asked,
    statement: statement(call, number, subject, worked),
    withdrawn: null,
    revoked: null,
    ...(replaces ? { replaces } : {}),
  };
  const detail = { statement: contentDigest(doc.statement), ...(replaces ? { replaces: replaces.report } : {}) };
  if (await reports.insert(doc, auditEntry(call, 'issue', `reports/${_id}`, detail, doc))) return answer(doc, asked);
  const there = await reports.get(_id);
  // Refused by the index on what is replaced: another replacement was quicker.
  if (!there && replaces) throw new AppError('REPORT_REPLACED');
  return answer(there, asked);
};

/** A report that a new one of the subject, with id `by`, may take the place of; another's and nobody's look the same. */
async function replaceable(number: string, subject: string, jurisdiction: string, by: string): Promise<Replaces> {
  const [old] = await reports.find({ number }, { limit: 1 });
  if (!old || old.subject !== subject || old.jurisdiction !== jurisdiction) throw new AppError('REPORT_NOT_FOUND');
  if (old.withdrawn !== null || old.revoked !== null) throw new AppError('REPORT_NOT_VALID');
  const [newer] = await reports.find({ 'replaces.report': old._id }, { limit: 1, fields: ['number'] });
  // This very request may have been done meanwhile by its repetition.
  if (newer && newer._id !== by) throw new AppError('REPORT_REPLACED');
  return { report: old._id, number, validTo: old.statement.validTo };
}

function answer(doc: { number: string; question: string } | null, asked: string): { number: string; verificationCode: string } {
  if (!doc) throw new AppError('CONFLICT');
  if (doc.question !== asked) throw new AppError('KEY_REUSED');
  return { number: doc.number, verificationCode: verificationCodeOf(doc.number) };
}

function statement(call: PersonCall, number: string, subject: SubjectDoc, worked: WorkedOut): Statement {
  const { pack, publication, scope, decision } = worked;
  return {
    number,
    title: worked.title,
    jurisdiction: pack.id,
    place: pack.place,
    issuer: pack.authority.value,
    document: { title: pack.title, number: publication?.number ?? pack.document.number, demo: bearsDemo(publication) },
    pack: packVersion(worked),
    subject: { uscc: subject.number ?? subject._id, name: subject.name, kind: subject.kind },
    version: worked.version,
    period: worked.period,
    purpose: worked.purpose,
    recipient: worked.recipient,
    issued: call.now,
    validTo: addDays(call.today, pack.rules.validDays.value),
    ...{ scope, decision },
    rules: describeRules(pack, publication),
    notices: pack.rules.notices.value,
  };
}

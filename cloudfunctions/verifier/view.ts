import { AppError } from '../../types/errors';
import type { Statement } from '../../types/report';
import { type Action, type Call } from '../calls/call';
import { SERVICE_NAME, publicOrigin } from '../calls/settings';
import { maskIdNumber } from '../core/identifiers/mask-id-number';
import { maskName } from '../core/identifiers/mask-name';
import { decide } from '../core/verdict/decide';
import { lifeAt } from '../core/verdict/disclose';
import { spellOut } from '../core/verdict/spell-out';
import { codes, reports } from '../store/documents';
import { heldSubject } from '../store/holdings';
import { readLife } from '../store/life-now';
import { codeOfView, useOfView } from './view-id';

/**
 * Read the report behind a view: only by who redeemed it, only while it lasts, and only until the holder ends it.
 * @throws AppError VIEW_NOT_FOUND, VIEW_PENDING, VIEW_REFUSED, VIEW_EXPIRED, VIEW_ENDED
 */
export const view: Action<'verifier', 'view', 'none', Call> = async (call, { view: id }) => {
  const codeId = codeOfView(id);
  const code = codeId && (await codes.get(codeId));
  const use = code && useOfView(code, id, call.account);
  if (!use) throw new AppError('VIEW_NOT_FOUND');
  if (use.state === 'refused') throw new AppError('VIEW_REFUSED');
  if (code.ended !== null) throw new AppError('VIEW_ENDED');
  if (use.until === null) throw new AppError(call.now >= code.expires ? 'VIEW_EXPIRED' : 'VIEW_PENDING');
  if (call.now >= use.until) throw new AppError('VIEW_EXPIRED');

  // Who stopped holding the subject shows nothing more of it, and a named recipient must still be logged in as one.
  const [held, named] = await Promise.all([
    heldSubject(code.person, code.subject),
    code.recipient === null ? true : call.person && heldSubject(call.person.id, code.recipient),
  ]);
  if (!held) throw new AppError('VIEW_ENDED');
  if (!named) throw new AppError('VIEW_NOT_FOUND');

  const report = await reports.get(code.report);
  if (!report) throw new AppError('VIEW_NOT_FOUND');
  const life = await readLife(report, call.today);
  return {
    service: { name: SERVICE_NAME, host: new URL(publicOrigin()).host },
    until: use.until,
    verdict: spellOut(decide({ door: 'dynamicCode', life })),
    statement: masked(report.statement),
    life: lifeAt('dynamicCode', life),
  };
};

/** Outside the holder's own view a natural person's number and name are masked; spec §8. */
function masked(statement: Statement): Statement {
  if (statement.subject.kind !== 'naturalPerson') return statement;
  const { uscc, name } = statement.subject;
  return {
    ...statement,
    subject: { ...statement.subject, uscc: maskIdNumber(uscc), name: maskName(name) },
  };
}

import { AppError } from '../../types/errors';
import type { Call } from '../runtime/call';
import { type ReportDoc, type Use, codes, reports } from '../store/documents';
import { heldSubject } from '../store/holdings';
import { codeOfView, useOfView } from './view-id';

/**
 * The report behind a view, for who redeemed it, while it lasts, and until the holder ends it.
 * @returns the report, the epoch ms at which the view ends, who scanned, as far as they said or proved, and whether its holder shows them a
 * person's name
 * @throws AppError VIEW_NOT_FOUND, VIEW_PENDING, VIEW_REFUSED, VIEW_EXPIRED, VIEW_ENDED
 */
export async function openedView(
  call: Call,
  id: string,
): Promise<{ report: ReportDoc; until: number; by: Pick<Use, 'name' | 'known'>; showsName: boolean }> {
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
  return { report, until: use.until, by: { name: use.name, known: use.known }, showsName: code.showsName ?? false };
}

import { AppError } from '../../types/errors';
import type { Owned, OwnerKind, PersonCall } from '../runtime/call';
import { codes, reports, staff } from '../store/documents';
import { heldSubject } from '../store/holdings';
import type { Role } from './row';

type Input = Record<string, unknown>;
type Check<O extends OwnerKind> = (call: PersonCall, input: Input, role: Role) => Promise<Owned[O]>;

/**
 * Prove that the caller owns what the input names, and hand it on, so that no action reads it again. Another's and nobody's
 * look the same.
 */
export const owners: { [O in OwnerKind]: Check<O> } = {
  none: async () => null,

  subject: async (call, input) => {
    const subject = await heldSubject(call.person.id, String(input.subject ?? input.uscc));
    if (!subject) throw new AppError('FORBIDDEN', 'not a holder of the subject');
    return subject;
  },

  report: async (call, input) => {
    const number = String(input.number ?? input.report);
    const [report] = await reports.find({ number }, { limit: 1 });
    // Another's and nobody's cost the same calls.
    const held = await heldSubject(call.person.id, report?.subject ?? 'nobody');
    if (!report || !held) throw new AppError('REPORT_NOT_FOUND');
    return report;
  },

  code: async (call, input) => {
    const code = await codes.get(String(input.code));
    // Who no longer holds the subject has lost its codes too.
    if (!code || code.person !== call.person.id || !(await heldSubject(call.person.id, code.subject))) throw new AppError('CODE_NOT_FOUND');
    return code;
  },

  staff: async (call, _input, role) => {
    const member = await staff.get(call.person.id);
    if (!member || member.role !== role) throw new AppError('FORBIDDEN', 'not on that staff list');
    return member;
  },
};

import type { Output } from '../../types/actions';
import type { Action } from '../calls/call';
import { bindings, reports } from '../store/documents';
import { boundSubjects } from '../store/holdings';

const SHOWN = 50;

/**
 * What happened to the subjects one holds. Read from the bindings and reports themselves, so that a notice is neither lost
 * nor doubled. Who held a subject until the registry named another is told who took it over, and nothing else.
 */
export const notices: Action<'holder', 'notices', 'none'> = async (call) => {
  const all = await Promise.all(
    (await boundSubjects(call.person.id)).map(async ({ subject, since, holds }): Promise<Output<'holder', 'notices'>['notices']> => {
      const [bound, issued] = await Promise.all([
        bindings.find({ subject: subject._id }, { orderBy: ['since', 'desc'], limit: SHOWN }),
        holds ? reports.find({ subject: subject._id }, { orderBy: ['issued', 'desc'], limit: SHOWN }) : [],
      ]);
      return [
        ...bound
          .filter((b) => holds || (b.person !== call.person.id && b.since >= since))
          .map((b) => ({
            id: b._id,
            kind: 'bound' as const,
            subject: subject.name,
            text:
              b.person === call.person.id
                ? '您绑定了该经营主体'
                : '另一位人员绑定了该经营主体。如非本单位安排，请到登记机关核对法定代表人信息。',
            at: b.since,
            other: b.person !== call.person.id,
          })),
        ...issued.map((r) => ({
          id: r.number,
          kind: 'issued' as const,
          subject: subject.name,
          text: `${r.person === call.person.id ? '您' : '另一位人员'}开具了${r.statement.title}`,
          at: r.issued,
          other: r.person !== call.person.id,
        })),
      ];
    }),
  );
  return {
    notices: all
      .flat()
      .sort((a, b) => b.at - a.at)
      .slice(0, SHOWN),
  };
};

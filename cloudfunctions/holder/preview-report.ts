import type { Action } from '../runtime/call';
import { bearsDemo } from '../runtime/settings';
import { describeRules } from '../core/places/describe';
import { workOut } from '../reports/work-out';

/** What each field will say, with records and reasons, before anything is issued. Nothing is stored. */
export const previewReport: Action<'holder', 'previewReport', 'subject'> = async (call, question, subject) => {
  const { pack, publication, title, period, scope, decision } = await workOut(question, subject, call.today);
  return {
    title,
    ...{ place: pack.place, period, scope, decision },
    rules: describeRules(pack, publication),
    notices: pack.rules.notices.value,
    demo: bearsDemo(publication),
  };
};

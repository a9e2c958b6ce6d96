import type { Action, Call } from '../calls/call';
import { describeRules } from '../core/packs/describe';
import { packById } from '../store/packs';
import { summary } from './packs';

/** Everything a holder needs to ask under one pack: fields, choices, purposes, rules with their clauses. */
export const pack: Action<'public', 'pack', 'none', Call> = async ({ today }, { id }) => {
  const { pack: found, publication } = await packById(id);
  const { rules } = found;
  return {
    ...summary(found, publication, today),
    fields: found.fields.map((f) => f.name),
    units: found.fields.map((f) => f.unit),
    notSelectable: found.notSelectable.map((f) => f.name),
    choose: rules.choose.value,
    earliest: rules.earliest.value,
    beforeEarliest: rules.beforeEarliest.value,
    longestMonths: rules.longestMonths.value,
    listing: rules.listing.value,
    purposes: rules.purposes.value,
    found: rules.found.value,
    rules: describeRules(found, publication),
    notices: rules.notices.value,
  };
};

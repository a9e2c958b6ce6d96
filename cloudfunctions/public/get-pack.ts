import type { Action, Call } from '../runtime/call';
import { describePack, describeRules } from '../core/places/describe';
import { packById } from '../store/packs';
import { summary } from './list-packs';

/** The rest of what a pack lays down is told in full by its own fields. */
const described: string[] = ['document', 'authority', 'duties', 'usual'];

/** Everything a holder needs to ask under one pack: fields, choices, purposes, rules with their clauses. */
export const getPack: Action<'public', 'getPack', 'none', Call> = async ({ today }, { id }) => {
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
    ownPurpose: rules.ownPurpose.value,
    found: rules.found.value,
    about: describePack(found, publication).filter(({ name }) => described.includes(name)),
    rules: describeRules(found, publication),
    notices: rules.notices.value,
  };
};

import type { Output } from '../../types/actions';
import type { Advice } from '../statement';
import { issuerWords } from '../words/issuer';

/** Whom a holder can ask about what a place can't say: its lead department, and the units that its own list names. */
export const contacts = ({ authority, place, fields, units }: Output<'public', 'getPack'>): Advice => ({
  authority: issuerWords(authority, place),
  unitOf: (field) => units[fields.indexOf(field)] ?? null,
});

import { AppError } from '../../types/errors';
import { isDemo } from '../runtime/settings';
import { demoPeople } from '../store/documents';

/** What an identity provider vouches for: a name, and an ID number it has checked: its HMAC, and the number masked. */
interface Assertion {
  person: string;
  name: string;
  number: string;
}

/** @throws AppError DEMO_ONLY, UNKNOWN_PERSON, FORBIDDEN for a provider that isn't there */
export async function assertIdentity(provider: string, ticket: string): Promise<Assertion> {
  if (provider !== 'demo') throw new AppError('FORBIDDEN', 'no such identity provider');
  if (!isDemo()) throw new AppError('DEMO_ONLY');
  const found = await demoPeople.get(ticket);
  if (!found) throw new AppError('UNKNOWN_PERSON');
  return { person: found.person, name: found.name, number: found.number };
}

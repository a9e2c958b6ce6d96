import { AppError } from '../../types/errors';
import type { Action } from '../calls/call';
import { packById } from '../store/packs';

/** What the authority has entered so far, with its version. @throws AppError FORBIDDEN */
export const publication: Action<'authority', 'publication', 'staff'> = async (_call, { jurisdiction }, own) => {
  if (own.jurisdiction !== jurisdiction) throw new AppError('FORBIDDEN');
  const found = await packById(jurisdiction);
  return { version: found.edition, publication: found.publication };
};

import { AppError } from '../../types/errors';
import { residentType } from '../core/kinds/shared/person-document';
import { hmac, personOf } from './keys';

const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The id under which a natural person is a subject, see `isPersonSubject`: 85 bits of a keyed hash of what `personOf` gives. */
export const personSubject = (person: string): string =>
  `Z${[...hmac('person-subject', person).subarray(0, 17)].map((byte) => symbols.charAt(byte % symbols.length)).join('')}`;

/** A keyed hash of a natural person's document, `TYPE:NUMBER`: a resident ID number's is the person's id as a subject. */
export function personTag(document: string): string {
  const at = document.indexOf(':');
  if (at < 0) throw new AppError('INTERNAL', 'a document without its type');
  const [type, number] = [document.slice(0, at), document.slice(at + 1)];
  return type === residentType ? personSubject(personOf(number)) : hmac('person-document', document).toString('base64url');
}

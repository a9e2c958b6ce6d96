import type { Output } from '../../types/actions';
import type { SubjectDoc } from '../store/documents';

/** A subject as its holder sees it. */
export const mySubject = ({
  _id,
  number,
  name,
  kind,
  division,
  founded,
  status,
}: SubjectDoc): Output<'public', 'getMe'>['subjects'][number] => ({
  uscc: _id,
  number: number ?? _id,
  name,
  kind,
  division,
  founded,
  status,
});

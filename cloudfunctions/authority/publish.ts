import { AppError } from '../../types/errors';
import { type Action, entry } from '../calls/call';
import { digest } from '../calls/keys';
import { command } from '../store/database';
import { publications } from '../store/documents';
import { resolveField } from '../core/packs/resolve-field';
import { documentPack } from '../store/packs';
import { rematch } from '../source/rematch';

/**
 * Enter what puts a pack in force. Earlier entries are kept; `expects` makes sure none is overwritten unseen. Entering the
 * same again changes nothing.
 * @throws AppError FORBIDDEN, PUBLICATION_INVALID, CONFLICT
 */
export const publish: Action<'authority', 'publish', 'staff'> = async (call, { jurisdiction, expects, publication }, own) => {
  if (own.jurisdiction !== jurisdiction) throw new AppError('FORBIDDEN');
  const { from, until, number } = publication;
  if ((number === null) !== (from === null) || (from && until && until < from)) throw new AppError('PUBLICATION_INVALID');
  const pack = documentPack(jurisdiction);
  const unknown = publication.duties.flatMap((duty) => duty.fields).find((field) => resolveField(pack, field) === null);
  if (unknown !== undefined) {
    throw new AppError('PUBLICATION_INVALID', undefined, { hint: `“${unknown}”不在本地领域清单内，请核对后重新填写。` });
  }

  const version = expects + 1;
  const audit = entry(call, 'publish', `publications/${jurisdiction}`, { version, publication: digest(JSON.stringify(publication)) });
  const entered = { version, at: call.now, publication };
  const done =
    expects === 0
      ? await publications.insert({ _id: jurisdiction, version, publication, history: [entered] }, audit)
      : (await publications.update(
          { _id: jurisdiction, version: expects },
          { version, publication: command().set(publication), history: command().push([entered]) },
          audit,
        )) === 1;
  if (!done) {
    const now = await publications.get(jurisdiction);
    if (now?.version !== version || JSON.stringify(now.publication) !== JSON.stringify(publication)) throw new AppError('CONFLICT');
  }
  await rematch(jurisdiction, call);
  return { version };
};

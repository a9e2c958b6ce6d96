import { AppError } from '../../types/errors';
import { type Action, auditEntry } from '../runtime/call';
import { contentDigest } from '../runtime/content-digest';
import { command } from '../store/database';
import { publications } from '../store/documents';
import { checkPublication } from '../core/places/check-publication';
import { documentPack } from '../store/packs';
import { rematch } from '../intake/rematch';

/**
 * Enter what puts a pack in force. Earlier entries are kept; `expects` makes sure none is overwritten unseen. Entering the
 * same again changes nothing.
 * @throws AppError FORBIDDEN, CONFLICT; PUBLICATION_INVALID with the row that is wrong
 */
export const publishPack: Action<'authority', 'publishPack', 'staff'> = async (call, { jurisdiction, expects, publication }, staff) => {
  if (staff.jurisdiction !== jurisdiction) throw new AppError('FORBIDDEN');
  const wrong = checkPublication(documentPack(jurisdiction), publication);
  if (wrong !== null) throw new AppError('PUBLICATION_INVALID', undefined, { hint: wrong });

  const version = expects + 1;
  const audit = auditEntry(call, 'publish', `publications/${jurisdiction}`, { version, publication: contentDigest(publication) });
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

import { packs as all } from '../../config/jurisdictions';
import { hints } from '../../types/errors';
import type { Pack, Publication } from '../../types/pack';
import type { Output } from '../../types/actions';
import type { Action, Call } from '../runtime/call';
import { bearsDemo } from '../runtime/settings';
import { isBaseline } from '../core/places/baseline';
import { validity } from '../core/places/validity';
import { command } from '../store/database';
import { publications } from '../store/documents';

/** A pack as a list shows it, with whether it may issue today and, if not, why. */
export function summary(pack: Pack, publication: Publication | null, today: string): Output<'public', 'listPacks'>['packs'][number] {
  const valid = validity(pack, publication, today);
  return {
    id: pack.id,
    place: pack.place,
    title: pack.title,
    division: pack.division,
    authority: pack.authority.value,
    telephone: publication?.telephone ?? null,
    site: pack.site.value,
    reportName: pack.reportName.value,
    validity: valid.valid ? { valid: true, code: null, hint: null } : { valid: false, code: valid.code, hint: hints[valid.code] },
    demo: bearsDemo(publication),
    subjects: pack.rules.subjects.value,
  };
}

export const listPacks: Action<'public', 'listPacks', 'none', Call> = async ({ today }) => {
  const published = new Map((await publications.find({ _id: command().in(all.map((p) => p.id)) })).map((p) => [p._id, p.publication]));
  return { packs: all.filter((pack) => !isBaseline(pack)).map((pack) => summary(pack, published.get(pack.id) ?? null, today)) };
};

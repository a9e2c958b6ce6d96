import { nothingEntered } from '../../cloudfunctions/core/places/nothing-entered';
import type { Output } from '../../types/actions';
import type { Publication } from '../../types/pack';
import { call } from '../shell/cloud';
import { type Acting, useAct } from '../shell/use-act';
import { type Called, useCall } from '../shell/use-call';

export interface Published {
  loaded: Called<Output<'authority', 'getPublication'>>;
  /** What stands, or nothing entered yet. */
  publication: Publication;
  /** Enters a change on top of what was read; refused when somebody else entered something meanwhile. */
  publish: Acting<Partial<Publication>, boolean>;
}

/** What the authority has entered for its place, and entering more: each entry is a version of its own, none is lost. */
export function usePublication(jurisdiction: string, onDone: () => void): Published {
  const loaded = useCall(() => call('authority', 'getPublication', { jurisdiction }), ['authority/getPublication', jurisdiction]);
  const publication = loaded.data?.publication ?? nothingEntered;
  const publish = useAct(async (change: Partial<Publication>) => {
    await call('authority', 'publishPack', { jurisdiction, expects: loaded.data!.version, publication: { ...publication, ...change } });
    loaded.reload();
    onDone();
    return true;
  });
  return { loaded, publication, publish };
}

import type { Pack, Publication } from '../../../../types/pack';
import type { FieldLine } from '../../../../types/report';
import { recordKinds } from '../../../../types/kinds';
import { dutiesOf } from '../../places/duties';
import { decideFields } from './decide-fields';

/** What a field could say at best, and why not 无违法违规记录 where that is none of it. */
export interface AtBest {
  field: string;
  sentence: FieldLine['sentence'];
  /** The line's words; null: it says the sentence. */
  why: string | null;
}

const day = '2026-01-01';

/** What each field of a place says when every unit has attested everything and there is no record. */
export function sayAtBest(pack: Pack, publication: Publication | null): AtBest[] {
  const attestations = dutiesOf(pack, publication).flatMap((duty) =>
    duty.units.flatMap((unit) => duty.kinds.map((kind) => ({ duty: duty.id, unit, kind, completeFrom: day, completeTo: day }))),
  );
  const asked = {
    subject: { uscc: '', name: '' },
    fields: pack.fields.map(({ name }) => name),
    period: { from: day, to: day },
    today: day,
  };
  const decision = decideFields({ pack, publication, ...asked }, { records: [], attestations, quarantine: [], arrears: [] });
  return decision.fields.map(({ field, sentence, kinds }): AtBest => {
    if (sentence === 'bare' || sentence === 'displayed') return { field, sentence, why: null };
    const named = kinds.map(({ kind }) => recordKinds[kind]).join('、');
    return { field, sentence, why: sentence === null ? '没有指定单位报送' : `归集责任清单只列${named}，没有行政处罚` };
  });
}

import type { Output } from '../../types/actions';
import { type DataKind, recordKindCodes } from '../../types/kinds';
import type { Pack, Publication } from '../../types/pack';
import type { Attestation } from '../../types/record';
import { kindOf } from '../core/kinds';
import { attestationKey } from '../core/report/decide/attested';
import { dutyState } from '../core/places/duty-state';
import { dutiesOf } from '../core/places/duties';

interface Facts {
  pack: Pack;
  publication: Publication | null;
  attested: Attestation[];
  today: string;
}

const hasLists = (kind: DataKind): boolean => recordKindCodes.some((code) => code === kind && kindOf(code).namedLists);

/** A unit's duties, one line a kind, and where each attestation stands. */
export function dutyLines({ pack, publication, attested, today }: Facts, unit: string): Output<'source', 'listDuties'>['duties'] {
  const { attestation, earliest } = pack.rules;
  const known = new Map(attested.map((a) => [attestationKey(a.duty, a.unit, a.kind), a]));
  return dutiesOf(pack, publication)
    .filter((d) => d.units.includes(unit))
    .flatMap(({ id, clause, fields, serves, lists, kinds }) =>
      kinds.map((kind) => {
        const last = known.get(attestationKey(id, unit, kind));
        const standing = dutyState(last?.completeTo ?? null, today, attestation.value);
        return {
          ...{ duty: id, clause, fields, serves, lists: hasLists(kind) ? lists : [], kind, ...standing },
          completeFrom: last?.completeFrom ?? null,
          completeTo: last?.completeTo ?? null,
          backfilled: last !== undefined && (earliest.value === null || last.completeFrom <= earliest.value),
        };
      }),
    );
}

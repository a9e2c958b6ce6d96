import { dutiesOf } from '../../cloudfunctions/core/places/duties';
import { addMonths, endOfMonth } from '../../cloudfunctions/core/dates/arithmetic';
import type { AttestationDoc } from '../../cloudfunctions/store/documents';
import type { Pack, Publication } from '../../types/pack';

// Left behind on purpose, so that the demo shows what an honest report says then.
const behind: Record<string, 'never' | 'overdue' | 'lateBackfill'> = {
  'changzhi|审计': 'never',
  'changzhi|体育': 'overdue',
  'wuhai|气象': 'overdue',
  'yongchang|烟草专卖': 'never',
  'heihe|城市管理': 'lateBackfill',
};

/** The units' attestations of the demo: complete to the end of last month, but for a few fields left behind. */
export function demoAttestations(pack: Pack, publication: Publication | null, today: string, now: number): AttestationDoc[] {
  const lastMonth = endOfMonth(addMonths(today, -1));
  return dutiesOf(pack, publication).flatMap((duty) => {
    const lag = duty.serves.map((field) => behind[`${pack.id}|${field}`]).find((l) => l !== undefined);
    if (lag === 'never') return [];
    return duty.units.flatMap((unit) =>
      duty.kinds.map((kind): AttestationDoc => ({
        _id: `${pack.id}|${duty.id}|${unit}|${kind}`,
        ...{ jurisdiction: pack.id, duty: duty.id, unit, kind, attestedAt: now },
        completeFrom: lag === 'lateBackfill' ? addMonths(today, -6) : '2000-01-01',
        completeTo: lag === 'overdue' ? endOfMonth(addMonths(today, -4)) : lastMonth,
      })),
    );
  });
}

import { packs } from '../../../config/jurisdictions';
import { validity } from '../../../cloudfunctions/core/places/validity';
import type { Publication } from '../../../types/pack';
import { nothing, published } from './publication';

const words = (id: string, publication: Publication | null, today: string): string => {
  const found = validity(
    packs.find((p) => p.id === id)!,
    publication,
    today,
  );
  return found.valid ? found.phase : found.code;
};

describe('validity', () => {
  const today = '2026-11-20';
  const cases: [string, string, Publication | null, string, string][] = [
    ['heihe', 'in force', nothing, today, 'trial'],
    ['heihe', 'the day before it was issued', nothing, '2024-05-27', 'PACK_NOT_STARTED'],
    ['heihe', 'the day it was issued', nothing, '2024-05-28', 'trial'],
    ['heihe', 'the authority ends it', published({ until: '2026-06-30' }), today, 'PACK_EXPIRED'],
    ['heihe', 'the authority entered only units', nothing, today, 'trial'],
    ['yongchang', 'in force', nothing, today, 'full'],
    ['yongchang', 'before 6月1日', nothing, '2024-05-31', 'PACK_NOT_STARTED'],
    ['changzhi', 'before the trial', nothing, '2025-08-31', 'PACK_NOT_STARTED'],
    ['changzhi', 'first day of the trial', nothing, '2025-09-01', 'trial'],
    ['changzhi', 'last day of the trial', nothing, '2025-10-31', 'trial'],
    ['changzhi', 'in full', nothing, '2025-11-01', 'full'],
    ['heilongjiang', 'the day before it was issued', nothing, '2024-09-29', 'PACK_NOT_STARTED'],
    ['heilongjiang', 'its last day', nothing, '2026-09-30', 'trial'],
    ['heilongjiang', 'the day after', nothing, '2026-10-01', 'PACK_EXPIRED'],
    ['heilongjiang', 'ended', nothing, today, 'PACK_EXPIRED'],
    ['heilongjiang', 'ended, the authority entered only units', nothing, today, 'PACK_EXPIRED'],
    ['heilongjiang', 'ended, dates but no number', published({ from: '2026-10-01', until: '2028-09-30' }), today, 'PACK_EXPIRED'],
    ['heilongjiang', 'ended, number but no dates', published({ number: '演示〔2026〕1号' }), today, 'PACK_EXPIRED'],
    ['heilongjiang', 'the old document’s number, no end', published({ number: '1号', from: '2024-09-30' }), today, 'PACK_EXPIRED'],
    ['heilongjiang', 'prolonged', published({ number: '1号', until: '2028-09-30' }), today, 'full'],
    ['heilongjiang', 'prolonged, over again', published({ number: '1号', until: '2026-11-19' }), today, 'PACK_EXPIRED'],
    ['heilongjiang', 'a new document without an end', published({ number: '1号', from: '2026-10-01' }), today, 'full'],
    ['heilongjiang', 'a new document not begun', published({ number: '1号', from: '2026-12-01' }), today, 'PACK_NOT_STARTED'],
    ['wuhai', 'a draft', null, today, 'PACK_DRAFT'],
    ['wuhai', 'a draft, the authority entered only units', nothing, today, 'PACK_DRAFT'],
    ['wuhai', 'a draft, a number but no day', published({ number: '1号' }), today, 'PACK_DRAFT'],
    ['wuhai', 'a draft, a day but no number', published({ from: '2024-07-01' }), today, 'PACK_DRAFT'],
    ['wuhai', 'published', published({ number: '1号', from: '2024-07-01' }), today, 'trial'],
    ['wuhai', 'published, not begun', published({ number: '1号', from: '2026-11-21' }), today, 'PACK_NOT_STARTED'],
    ['wuhai', 'published, over', published({ number: '1号', from: '2024-07-01', until: '2026-11-19' }), today, 'PACK_EXPIRED'],
    ['wuhai', 'published, last day', published({ number: '1号', from: '2024-07-01', until: today }), today, 'trial'],
    ['national', 'in force', nothing, today, 'PACK_BASELINE'],
    ['heihe', 'in force, the authority entered nothing', null, today, 'PACK_NOT_ENTERED'],
    ['heilongjiang', 'ended, the authority entered nothing', null, today, 'PACK_EXPIRED'],
  ];
  test.each(cases)('%s: %s', (id, _, publication, day, expected) => expect(words(id, publication, day)).toBe(expected));

  test('what the authority published overrides the document’s number and dates, and is marked when it is a demo', () => {
    const pack = packs.find((p) => p.id === 'heilongjiang')!;
    const entry = published({ number: '演示〔2026〕1号', from: '2026-10-01', until: '2028-09-30', demo: true });
    expect(validity(pack, entry, today)).toEqual({
      valid: true,
      phase: 'full',
      demo: true,
      number: '演示〔2026〕1号',
      from: '2026-10-01',
      until: '2028-09-30',
    });
    expect(validity(pack, null, today)).toEqual({
      valid: false,
      code: 'PACK_EXPIRED',
      number: null,
      from: '2024-09-30',
      until: '2026-09-30',
    });
  });
});

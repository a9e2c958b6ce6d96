import type { ViolationRecord } from '../../../../types/record';
import type { RecordLine } from '../../../../types/report';
import { addDays, addMonths } from '../../dates/arithmetic';
import { kindOf } from '../../kinds';

type Tier = 'minor' | 'general' | 'severe' | 'unspecified';

const minorCategories = new Set(['警告', '通报批评']);
const severeCategories = new Set(['吊销许可证件', '责令关闭', '限制从业', '降低资质等级']);

/**
 * How serious a record is, 信用修复管理办法 (令36号). A fine whose "very large" sum the authority has not entered is
 * `unspecified`: it may be general or severe, and nobody guesses which.
 */
export function tierOf(record: ViolationRecord, veryLargeFineFen: number | null): Tier {
  const { tier } = kindOf(record.kind);
  return tier === 'byContent' ? tierOfContent(record, veryLargeFineFen) : tier;
}

function tierOfContent({ categories, procedure, fineFen }: ViolationRecord, veryLargeFineFen: number | null): Tier {
  if (categories.some((c) => severeCategories.has(c))) return 'severe';
  if (procedure === 'simple') return 'minor';
  if (fineFen !== null && fineFen > 0) {
    if (veryLargeFineFen === null) return 'unspecified';
    return fineFen >= veryLargeFineFen ? 'severe' : 'general';
  }
  return categories.length > 0 && categories.every((c) => minorCategories.has(c)) ? 'minor' : 'general';
}

// 令36号: the longest display of each tier. An unspecified one may be severe, so only the severe maximum ends it for sure.
const longestMonths: Record<Tier, number> = { minor: 3, general: 12, severe: 36, unspecified: 36 };

/**
 * The last day of a record's public display (公示), and whether it has passed: the source's own 公示截止期, else the longest that 令36号
 * gives, counted from the decision and called computed, for the sectors set the tiers. Null while a list or abnormal-operation entry is
 * in force, for that is displayed as long as it stands.
 */
export function displayOf(record: ViolationRecord, today: string, veryLargeFineFen: number | null): RecordLine['display'] {
  if (kindOf(record.kind).standing && record.removed === null) return null;
  const computed = record.publicUntil === null;
  const until = record.publicUntil ?? addDays(addMonths(record.decided, longestMonths[tierOf(record, veryLargeFineFen)]), -1);
  return { until, computed, ended: until < today };
}

import type { ParsedQuestion } from '../../../../types/actions/holder';
import { AppError } from '../../../../types/errors';
import type { Pack } from '../../../../types/pack';
import type { Period } from '../../../../types/report';
import { addMonths } from '../../dates/arithmetic';
import { dayWords } from '../../dates/words';
import { earlierElsewhere } from '../../places/before-words';
import { byHolder } from '../text/by-holder';
import { wholeFrom } from './whole-period';

export interface Resolved {
  version: 'standard' | 'listing';
  title: string;
  fields: string[];
  period: Period;
  purpose: string | null;
}

/**
 * Check a question against what the pack lets a holder choose, and fill in what is fixed: fields in the pack's order, the
 * period the document gives.
 * @throws AppError FIELDS_*, PERIOD_*, PURPOSE_UNKNOWN, NO_LISTING, LISTING_FIXED
 */
export function resolveQuestion(question: ParsedQuestion, pack: Pack, today: string, founded: string | null): Resolved {
  const { listing } = pack.rules;
  if (question.version === 'listing' && !listing.value) throw new AppError('NO_LISTING');
  return {
    version: question.version,
    title: question.version === 'listing' && listing.value ? listing.value.name : pack.reportName.value,
    fields: fieldsOf(question, pack),
    period: periodOf(question, pack, today, founded),
    purpose: purposeOf(question, pack),
  };
}

function fieldsOf({ fields, version }: ParsedQuestion, pack: Pack): string[] {
  const all = pack.fields.map((f) => f.name);
  if (!fields) return all;
  if (fields.length === 0) throw new AppError('FIELDS_EMPTY');
  const asked = new Set(fields);
  const chosen = all.filter((f) => asked.has(f));
  if (chosen.length !== asked.size) throw new AppError('FIELDS_UNKNOWN');
  if (version === 'listing' && chosen.length !== all.length) throw new AppError('LISTING_FIXED');
  if (!pack.rules.choose.value.fields && chosen.length !== all.length) throw new AppError('FIELDS_FIXED');
  return chosen;
}

function periodOf(question: ParsedQuestion, pack: Pack, today: string, founded: string | null): Period {
  const { earliest, longestMonths, listing, choose, beforeEarliest } = pack.rules;
  const reach = { earliest: earliest.value, longestMonths: longestMonths.value };
  const whole = { from: wholeFrom(reach, founded, today), to: today };
  const asked = question.period;

  if (question.version === 'listing') {
    if (!asked || !('months' in asked) || !listing.value!.months.includes(asked.months)) {
      throw new AppError('PERIOD_LISTING', undefined, {
        hint: `${listing.value!.name}只能选择${listing.value!.months.join('、')}个月，请重新选择。`,
      });
    }
    const from = addMonths(today, -asked.months);
    if (earliest.value && from < earliest.value) throw tooEarly(earliest.value, beforeEarliest.value);
    return { from, to: today };
  }
  if (!asked) return whole;

  const period = 'months' in asked ? { from: addMonths(today, -asked.months), to: today } : asked;
  if (period.from > period.to || period.to > today) throw new AppError('PERIOD_INVALID');
  if (!choose.value.period && (period.from !== whole.from || period.to !== whole.to)) throw new AppError('PERIOD_FIXED');
  if (earliest.value && period.from < earliest.value) throw tooEarly(earliest.value, beforeEarliest.value);
  if (longestMonths.value !== null && period.from < addMonths(period.to, -longestMonths.value)) {
    throw new AppError('PERIOD_TOO_LONG', undefined, { hint: `查询期间最长${longestMonths.value}个月，请缩短后再试。` });
  }
  return period;
}

function purposeOf({ purpose, ownPurpose, version }: ParsedQuestion, pack: Pack): string | null {
  const found = pack.rules.purposes.value.find((p) => p.id === purpose);
  const listing = version === 'listing' ? pack.rules.listing.value : null;
  if (listing) {
    if (ownPurpose !== undefined || (purpose !== undefined && !found?.scenes.includes(listing.purpose)))
      throw new AppError('LISTING_FIXED');
    return listing.purpose;
  }
  if (ownPurpose !== undefined) {
    if (purpose !== undefined || !pack.rules.ownPurpose.value) throw new AppError('PURPOSE_UNKNOWN');
    return byHolder(ownPurpose);
  }
  if (found) return found.name;
  if (purpose !== undefined || pack.rules.choose.value.purpose) throw new AppError('PURPOSE_UNKNOWN');
  return null;
}

const tooEarly = (earliest: string, notice: string | null): AppError =>
  new AppError('PERIOD_TOO_EARLY', undefined, {
    hint: `本地数据从${dayWords(earliest)}开始，请从这一天或以后开始查。${notice ?? `${earlierElsewhere}。`}`,
  });

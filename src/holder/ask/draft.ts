import type { Input, Output } from '../../../types/actions';
import { addMonths } from '../../../cloudfunctions/core/dates/arithmetic';
import { isUscc } from '../../../cloudfunctions/core/identifiers/uscc';
import { usualMonths } from '../../../cloudfunctions/core/report/ask/usual-months';
import { earlierElsewhere } from '../../../cloudfunctions/core/places/before-words';
import { deleteOwn, readOwn, storeOwn } from '../../shell/own-storage';

export type Pack = Output<'public', 'getPack'>;
export type Question = Input<'holder', 'previewReport'>;

/** `usual`: what the purpose is usually asked for; `whole`: all the time that the pack gives. */
export type PeriodChoice = { kind: 'usual' | 'whole' } | { kind: 'months'; months: number } | { kind: 'days'; from: string; to: string };

/** What a holder has chosen so far; null and `usual`: not touched, the default holds. */
export interface Draft {
  subject: string;
  jurisdiction: string | null;
  version: 'standard' | 'listing';
  purpose: string | null;
  /** The purpose in the holder's own words, where `purpose` is `own`. */
  ownPurpose: string;
  fields: string[] | null;
  period: PeriodChoice;
  /** Whom the report is for: a USCC, or the holder's own words; empty: nobody is named. */
  recipient: string;
}

const tendering = /招投标|招标投标/;

/** The purpose of who wants none written, where the place leaves that open. */
export const none = '';
/** That of who writes it in their own words. No pack's id has a space. */
export const own = 'own words';

const key = 'ask';

export const newDraft = (subject: string): Draft => ({
  subject,
  jurisdiction: null,
  version: 'standard',
  purpose: null,
  ownPurpose: '',
  fields: null,
  period: { kind: 'usual' },
  recipient: '',
});

/** The draft stored on the phone: WeChat may kill the app at any time. */
export function storedDraft(subject: string): Draft {
  const stored = readOwn<Draft>(key);
  return stored?.subject === subject ? { ...newDraft(subject), ...stored } : newDraft(subject);
}

export const storeDraft = (draft: Draft): void => storeOwn(key, draft);
export const deleteDraft = (): void => deleteOwn(key);

/** The purpose chosen; until then a listing for the listing version, else tendering, which asks for such proof most often, or the pack's first. */
export function purposeOf(draft: Draft, pack: Pack): Pack['purposes'][number] | undefined {
  const { purposes } = pack;
  if (draft.purpose === none || draft.purpose === own) return undefined;
  const likely = draft.version === 'listing' && pack.listing ? /上市/ : tendering;
  return (
    purposes.find(({ id }) => id === draft.purpose) ??
    purposes.find(({ scenes }) => scenes.some((scene) => likely.test(scene))) ??
    purposes[0]
  );
}

/** A purpose by the document's name, and the thing done with it that people look for. */
export function purposeWords({ name, scenes }: Pack['purposes'][number]): string {
  const scene = scenes.find((one) => tendering.test(one)) ?? scenes[0];
  return !scene || name.includes(scene) ? name : `${name}（${scene}等）`;
}

/** What the report will be for, in words; null: nothing is written. */
export function chosenPurpose(draft: Draft, pack: Pack): string | null {
  if (draft.purpose === own) return draft.ownPurpose.trim() || null;
  const purpose = purposeOf(draft, pack);
  return purpose ? purposeWords(purpose) : null;
}

/** The fields that a purpose is usually asked for; all of them where the pack names none or lets none be left out. */
export function usualFields(draft: Draft, pack: Pack): string[] {
  const usual = pack.choose.fields ? purposeOf(draft, pack)?.usual?.value.fields : null;
  return usual ? pack.fields.filter((field) => usual.includes(field)) : pack.fields;
}

/** The fields chosen, in the pack's order; untouched, the usual ones. */
export function fieldsOf(draft: Draft, pack: Pack): string[] {
  if (draft.version === 'listing' && pack.listing) return pack.fields;
  const chosen = pack.choose.fields && draft.fields;
  return chosen ? pack.fields.filter((field) => chosen.includes(field)) : usualFields(draft, pack);
}

/** Months the listing version (上市版) offers, or presets that begin no earlier than the pack's data. */
export function monthsOffered(draft: Draft, pack: Pack, today: string): number[] {
  if (draft.version === 'listing' && pack.listing) return pack.listing.months;
  const { earliest, longestMonths } = pack;
  return [12, 24, 36].filter((m) => (!earliest || addMonths(today, -m) >= earliest) && (longestMonths === null || m <= longestMonths));
}

/** The period as it stands: untouched, as long as the purpose is usually asked for, or the most the pack gives. */
export function periodOf(draft: Draft, pack: Pack, today: string): PeriodChoice {
  if (draft.version === 'listing' && pack.listing) {
    const { months } = pack.listing;
    const asked = draft.period.kind === 'months' ? draft.period.months : 0;
    return { kind: 'months', months: months.includes(asked) ? asked : Math.max(...months) };
  }
  if (!pack.choose.period) return { kind: 'whole' };
  if (draft.period.kind !== 'usual') return draft.period;
  const months = purposeOf(draft, pack)?.usual?.value.months ?? usualMonths;
  return monthsOffered(draft, pack, today).includes(months) ? { kind: 'months', months } : { kind: 'whole' };
}

/** What holds for the time before the pack's data begin: the document's own words, or ours marked as a default. */
export const beforeWords = ({ beforeEarliest }: Pick<Pack, 'beforeEarliest'>): string =>
  beforeEarliest ?? `${earlierElsewhere}（默认，文件没有规定）。`;

/** The question a draft asks of a pack. */
export function questionOf(draft: Draft, pack: Pack, today: string): Question {
  const fields = fieldsOf(draft, pack);
  const period = periodOf(draft, pack, today);
  const purpose = draft.version === 'listing' && pack.listing ? undefined : purposeOf(draft, pack);
  const recipient = draft.recipient.trim();
  return {
    subject: draft.subject,
    jurisdiction: pack.id,
    version: draft.version === 'listing' && pack.listing ? 'listing' : 'standard',
    ...(fields.length < pack.fields.length ? { fields } : {}),
    ...(period.kind === 'months' ? { period: { months: period.months } } : {}),
    ...(period.kind === 'days' ? { period: { from: period.from, to: period.to } } : {}),
    ...(purpose ? { purpose: purpose.id } : {}),
    ...(draft.purpose === own && pack.ownPurpose && draft.ownPurpose.trim() ? { ownPurpose: draft.ownPurpose.trim() } : {}),
    ...(recipient ? { recipient: isUscc(recipient.toUpperCase()) ? { uscc: recipient.toUpperCase() } : { name: recipient } } : {}),
  };
}

import type { Life } from '../../types/report';
import { type CurrentRecord, type Place, lifeOf } from '../core/life/life';
import type { ReportDoc } from './documents';
import { currentRecords } from './evidence';
import { packById } from './packs';

/** What a report's life stands on, as it is now. */
export interface Now {
  place: Place;
  current: CurrentRecord[];
}

export async function nowOf(subject: string, jurisdiction: string): Promise<Now> {
  const [place, current] = await Promise.all([packById(jurisdiction), currentRecords(subject, jurisdiction)]);
  return { place, current };
}

/** A stored report's life as of today. */
export const lifeNow = (doc: ReportDoc, { place, current }: Now, today: string): Life => lifeOf(doc.statement, doc, place, current, today);

/** The same, reading the place and the subject's records first. */
export const readLife = async (doc: ReportDoc, today: string): Promise<Life> =>
  lifeNow(doc, await nowOf(doc.subject, doc.jurisdiction), today);

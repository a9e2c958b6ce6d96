import type { Life } from '../../types/report';
import { type CurrentRecord, type Place, lifeOf } from '../core/report/life';
import { command } from './database';
import { type ReportDoc, reports } from './documents';
import { currentRecords } from './evidence';
import { packById } from './packs';

interface Now {
  place: Place;
  current: CurrentRecord[];
}

async function nowOf(subject: string, jurisdiction: string): Promise<Now> {
  const [place, current] = await Promise.all([packById(jurisdiction), currentRecords(subject, jurisdiction)]);
  return { place, current };
}

/** The lives of stored reports as of today, in their order: records, places and replacements read once. */
export async function readLives(docs: ReportDoc[], today: string): Promise<Life[]> {
  const stand = new Map(docs.map((doc) => [`${doc.subject}|${doc.jurisdiction}`, doc]));
  const [nows, replacements] = await Promise.all([
    Promise.all([...stand].map(async ([key, doc]) => [key, await nowOf(doc.subject, doc.jurisdiction)] as const)),
    docs.length === 0 ? [] : reports.find({ 'replaces.report': command().in(docs.map((doc) => doc._id)) }),
  ]);
  const now = new Map(nows);
  const by = new Map(replacements.map(({ replaces, number, issued }) => [replaces!.report, { number, issued }]));
  return docs.map((doc) => {
    const { place, current } = now.get(`${doc.subject}|${doc.jurisdiction}`)!;
    return lifeOf(doc.statement, { ...doc, replacement: by.get(doc._id) ?? null }, place, current, today);
  });
}

/** A stored report's life as of today. */
export const readLife = async (doc: ReportDoc, today: string): Promise<Life> => (await readLives([doc], today))[0]!;

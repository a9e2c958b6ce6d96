import type { Life } from '../../types/report';
import { type CurrentRecord, lifeOf } from '../core/life/life';
import type { ReportDoc } from './documents';
import { currentRecords } from './evidence';

/** A stored report's life as of today. */
export const lifeNow = (doc: ReportDoc, current: CurrentRecord[], today: string): Life => lifeOf(doc.statement, doc, current, today);

/** The same, reading the subject's records first. */
export const readLife = async (doc: ReportDoc, today: string): Promise<Life> =>
  lifeNow(doc, await currentRecords(doc.subject, doc.jurisdiction), today);

import { packs } from '../../config/jurisdictions';
import { MAX_ROWS } from './collection';
import { command } from './database';
import { reports } from './documents';

const ends = ['revoked', 'withdrawn', 'superseded'] as const;
export interface EndedReport {
  number: string;
  end: (typeof ends)[number];
}

// A report ended longer ago than any is valid is over anyhow.
const longestMs = Math.max(...packs.map((pack) => pack.rules.validDays.value + 1)) * 86_400_000;

/** Reports that were ended before their time was over; those whose time is over tell so themselves. The gravest end stands. */
export async function endedReports(now: number, today: string): Promise<EndedReport[]> {
  const found = new Map<string, EndedReport>();
  for (const end of ends) {
    for (let skip = 0; ; skip += MAX_ROWS) {
      const page = await reports.find(
        { [end]: command().gt(now - longestMs) },
        { orderBy: [end, 'desc'], skip, limit: MAX_ROWS, fields: ['number', 'statement.validTo'] },
      );
      for (const { number, statement } of page) {
        if (statement.validTo >= today && !found.has(number)) found.set(number, { number, end });
      }
      if (page.length < MAX_ROWS) break;
    }
  }
  return [...found.values()];
}

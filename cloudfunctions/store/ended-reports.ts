import { packs } from '../../config/jurisdictions';
import { command } from './database';
import { type ReportDoc, reports } from './documents';

interface EndedReport {
  number: string;
  end: 'revoked' | 'withdrawn' | 'superseded';
}

// A report ended longer ago than any is valid is over anyhow.
const longestMs = Math.max(...packs.map((pack) => pack.rules.validDays.value + 1)) * 86_400_000;

/** Reports that were ended before their time was over; those whose time is over tell so themselves. The gravest end stands. */
export async function endedReports(now: number, today: string): Promise<EndedReport[]> {
  const found = new Map<string, EndedReport>();
  const note = (end: EndedReport['end'], number: string, validTo: string): void => {
    if (validTo >= today && !found.has(number)) found.set(number, { number, end });
  };
  for (const end of ['revoked', 'withdrawn'] as const) {
    for (const { number, statement } of await since(end, now - longestMs, ['number', 'statement.validTo']))
      note(end, number, statement.validTo);
  }
  for (const { replaces } of await since('replaces.validTo', today, ['replaces'])) note('superseded', replaces!.number, replaces!.validTo);
  return [...found.values()];
}

const since = (field: string, from: unknown, fields: string[]): Promise<ReportDoc[]> =>
  reports.find({ [field]: command().gte(from) }, { fields });

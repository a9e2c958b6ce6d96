import { AppError } from '../../types/errors';
import { command } from '../store/database';
import { codes, reports } from '../store/documents';

/** How many reports one subject may have issued in a day, and how many codes one report may have opened: far more than anybody needs. */
export const REPORTS_A_DAY = 100;
export const CODES_A_DAY = 200;
const DAY_MS = 24 * 3_600_000;

/** What one login can have stored is bounded, so that nobody fills the disk for all. Calls at the same moment may pass it by as many. @throws AppError TOO_MANY_TODAY */
export async function boundReports(subject: string, now: number): Promise<void> {
  if ((await reports.count({ subject, issued: command().gt(now - DAY_MS) })) >= REPORTS_A_DAY) throw new AppError('TOO_MANY_TODAY');
}

/** The same of the codes of a report. @throws AppError TOO_MANY_TODAY */
export async function boundCodes(report: string, now: number): Promise<void> {
  if ((await codes.count({ report, opened: command().gt(now - DAY_MS) })) >= CODES_A_DAY) throw new AppError('TOO_MANY_TODAY');
}

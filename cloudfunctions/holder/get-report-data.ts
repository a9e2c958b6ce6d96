import type { Action } from '../runtime/call';
import { signReport } from '../reports/sign-report';
import { readLife } from '../store/life-now';

/** A report as a signed file of data, signed anew each time. @throws AppError REPORT_NOT_VALID once it has ended */
export const getReportData: Action<'holder', 'getReportData', 'report'> = async (call, _input, report) =>
  signReport(report.statement, await readLife(report, call.today), call.now);

import { call } from '../shell/cloud';
import { type Called, useCall } from '../shell/use-call';
import { useShownAgain } from '../shell/use-shown-again';
import type { Output } from '../../types/actions';

type Report = Output<'holder', 'listReports'>['reports'][number];

/** A subject's reports, with the newest that may be shown; null: no subject, no call. */
export function useReports(uscc: string | null): { called: Called<Output<'holder', 'listReports'>>; reports: Report[]; valid?: Report } {
  const called = useCall(() => call('holder', 'listReports', { subject: uscc! }), uscc === null ? null : ['holder/listReports', uscc]);
  useShownAgain(called.reload);
  const reports = called.data?.reports ?? [];
  const valid = reports.find(({ life }) => life.state === 'valid');
  return { called, reports, ...(valid ? { valid } : {}) };
}

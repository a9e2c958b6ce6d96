import { useEffect } from 'react';
import type { Output } from '../../types/actions';
import { call } from '../shell/cloud';
import { forgetOpenCode, openCodeOf, type OpenCode } from '../shell/open-codes';
import { useCall } from '../shell/use-call';
import { useShownAgain } from '../shell/use-shown-again';

/** The code that this phone has open for a report, until the cloud says that it is over; `status`: what the cloud last said. */
export function useOpenCode(report: string | null): { open: OpenCode | null; status: Output<'holder', 'getCode'> | null } {
  const held = report === null ? null : openCodeOf(report);
  const { data, reload } = useCall(() => call('holder', 'getCode', { code: held!.code }), held && ['holder/getCode', held.code]);
  useShownAgain(reload);
  const over = data !== null && data.state !== 'open';
  useEffect(() => {
    if (over && report !== null) forgetOpenCode(report);
  }, [over, report]);
  return { open: over ? null : held, status: data };
}

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '../../../types/actions';
import { asCloudError, callOnce, type CloudError } from '../../shell/cloud';
import { usePoll } from '../../shell/poll';

export type CodeStatus = Output<'holder', 'getCode'>;
export type Scan = CodeStatus['scans'][number];

/** The product promises two seconds from a scan to the holder's screen: this, and the rest for two trips over a slow network. */
const EVERY_MS = 1200;

/** Where a code stands, asked while it may still change. A page is drawn again only when something did. */
export function useStatus(code: string | null, shown: boolean) {
  const [status, setStatus] = useState<CodeStatus | null>(null);
  const [error, setError] = useState<CloudError | null>(null);
  const last = useRef('');
  useEffect(() => {
    last.current = '';
    setStatus(null);
    setError(null);
  }, [code]);

  const take = useCallback((next: CodeStatus) => {
    setError(null);
    const text = JSON.stringify(next);
    if (text !== last.current) setStatus(next);
    last.current = text;
  }, []);

  const ask = async () => {
    try {
      const next = await callOnce('holder', 'getCode', { code: code! });
      if (next.code === code) take(next);
    } catch (thrown) {
      const failed = asCloudError(thrown);
      setError((e) => (e?.code === failed.code ? e : failed));
      throw thrown;
    }
  };
  const mayChange = !status || status.state === 'open' || status.scans.some((s) => s.state === 'pending' || s.state === 'viewing');
  usePoll(ask, code !== null && mayChange && error?.code !== 'CODE_NOT_FOUND', shown, EVERY_MS);
  return { status, error, take };
}

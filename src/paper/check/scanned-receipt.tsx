import { useEffect, useState } from 'react';
import type { Verification } from '../../../types/verdict';
import { call } from '../../shell/cloud';
import { useAct } from '../../shell/use-act';
import { ErrorBox, Loading } from '../../ui';
import { Result } from '../../verdict';

/** The QR code of a receipt: it holds only where to look it up, so the cloud is asked. */
export function ScannedReceipt({ scanned }: { scanned: string }) {
  const [answer, setAnswer] = useState<Verification | null>(null);
  const ask = useAct(async (text: string, key) => setAnswer(await call('verifier', 'verifyStatement', { scanned: text, key })));
  useEffect(() => void ask.act(scanned), [scanned]);
  if (answer) return <Result answer={answer} />;
  return ask.error ? (
    <ErrorBox error={ask.error} title="核对回执需要联网" onRetry={() => void ask.act(scanned)} />
  ) : (
    <Loading words="正在核对回执" />
  );
}

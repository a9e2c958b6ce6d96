import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../../types/actions';
import { cloudNow } from '../../shell/clock';
import { asCloudError, callOnce, CloudError } from '../../shell/cloud';
import { usePoll, useShown } from '../../shell/poll';
import { forgetView } from '../stored';

export type View = Output<'verifier', 'getView'>;

/** While the holder thinks it over, and while the report is read: an end or a change shows within this. */
const PENDING_MS = 1500;
const OPEN_MS = 5_000;

/**
 * A view as of now: waiting for the holder, open, or over. The report is read once, and again when its state changed; between, only
 * whether it lasts is asked. What is over is forgotten at once, so that nothing of it stays.
 */
export function useView(view: string | null) {
  const [data, setData] = useState<View | null>(null);
  /** The receipt of what was read: it stays when the look is over. */
  const [receipt, setReceipt] = useState<string | null>(null);
  const [error, setError] = useState<CloudError | null>(null);
  const shown = useShown();
  const latest = useRef(data);
  latest.current = data;
  useEffect(() => {
    if (data) setReceipt(data.receipt.id);
  }, [data]);
  const pending = error?.code === 'VIEW_PENDING';
  const passing = error === null || pending || error.code === 'NETWORK' || error.code === 'BUSY' || error.code === 'INTERNAL';

  const fail = (failed: CloudError) => {
    setError((e) => (e?.code === failed.code ? e : failed));
    if (!failed.code.startsWith('VIEW_')) return;
    setData(null);
    if (failed.code !== 'VIEW_PENDING') forgetView();
  };
  const ask = async () => {
    const held = latest.current;
    try {
      const now = held && (await callOnce('verifier', 'watchView', { view: view! }));
      if (!held || JSON.stringify(now!.life) !== JSON.stringify(held.life)) setData(await callOnce('verifier', 'getView', { view: view! }));
      setError(null);
    } catch (thrown) {
      const failed = asCloudError(thrown);
      fail(failed);
      if (failed.code === 'NETWORK') throw failed;
    }
  };
  usePoll(ask, view !== null && passing, shown, data ? OPEN_MS : PENDING_MS);

  // With no network the phone still knows when the time is up; behind another page nobody looks, and it is asked on the way back.
  useEffect(() => {
    if (!data || !shown) return;
    const timer = setTimeout(
      () => fail(new CloudError('VIEW_EXPIRED', '一次可看30分钟。如仍需查看，请让对方重新亮码。')),
      data.until - cloudNow(),
    );
    return () => clearTimeout(timer);
  }, [data, shown]);
  return { data, error, pending, over: !passing, receipt };
}

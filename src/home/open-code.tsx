import { call } from '../shell/cloud';
import type { OpenCode as Open } from '../shell/open-codes';
import { useCall } from '../shell/use-call';
import { useShownAgain } from '../shell/use-shown-again';
import { Notice } from '../ui';
import { clockWords } from '../words/clock';

/** That a code is open now, and who looked. */
export function OpenCode({ of: { code, expires } }: { of: Open }) {
  const { data, reload } = useCall(() => call('holder', 'getCode', { code }), ['holder/getCode', code]);
  useShownAgain(reload);
  const scans = data?.scans ?? [];
  const last = scans[scans.length - 1];
  const title = !data || data.state === 'open' ? `正在亮码，${clockWords(expires)} 前有效` : '刚才亮的码已用完或已结束';
  return <Notice title={title}>{data && (last ? `${scans.length}人扫过，最近一次 ${clockWords(last.at)}。` : '还没有人扫。')}</Notice>;
}

import type { Output } from '../../types/actions';
import type { OpenCode as Open } from '../shell/open-codes';
import { Notice } from '../ui';
import { clockWords } from '../words/clock';

/** That a code is open now, and who looked; or that it has just been used up or ended. */
export function OpenCode({ open, status }: { open: Open | null; status: Output<'holder', 'getCode'> | null }) {
  if (!open && !status) return null;
  const scans = status?.scans ?? [];
  const last = scans[scans.length - 1];
  const title = open ? `正在亮码，${clockWords(open.expires)} 前有效` : '刚才亮的码已用完或已结束';
  return <Notice title={title}>{status && (last ? `${scans.length}人扫过，最近一次 ${clockWords(last.at)}。` : '还没有人扫。')}</Notice>;
}

import type { CloudError } from '../shell/cloud';

const titles: Partial<Record<CloudError['code'], string>> = {
  CODE_NOT_OURS: '不是本平台的码',
  CODE_EARLY: '还没到使用时间',
  CODE_STALE: '这个码已换新',
  CODE_EXPIRED: '已过期',
  CODE_USED: '已使用',
  CODE_ENDED: '已撤销',
  CODE_NAMED: '只给指定单位查看',
  BUSY: '办理的人较多',
  NETWORK: '没有连上',
  VIEW_REFUSED: '对方没有同意',
  VIEW_NOT_FOUND: '没有正在查看的报告',
  VIEW_EXPIRED: '查看时间已到',
  VIEW_ENDED: '对方已结束查看',
};

/** In a few words why a scan or a view came to nothing; the hint below says what to do. */
export const refusalTitle = ({ code }: CloudError): string => titles[code] ?? '没有打开';

/** The same tap again may work: nothing was refused. */
export const mayRetry = ({ code }: CloudError): boolean => code === 'NETWORK' || code === 'BUSY' || code === 'INTERNAL';

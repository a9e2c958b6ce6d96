import type { CannotSayReason } from '../../types/kinds';

interface Words {
  title: string;
  why: string;
  /** What to do now; the units in question stand with each field. @param authority the lead department (牵头部门) by its full name */
  next: (authority: string) => string;
}

/** Why a field can't be spoken for, and what the person can do, in plain words. */
export const reasonWords: Record<CannotSayReason, Words> = {
  notBackfilled: {
    title: '往年数据还没补齐',
    why: '主管单位还没有把这段时间的数据全部补录。',
    next: () => '可以把查询期间改短再看；仍需证明的，请到下面写的单位按原途径办理。',
  },
  overdue: {
    title: '数据没有按时更新',
    why: '主管单位最近一期的数据还没有确认。',
    next: (authority) => `过几天再看。着急用的，请下面写的单位尽快补报，或到该单位按原途径办理；一直没有补报的，向${authority}反映。`,
  },
  noUnit: {
    title: '还没有明确由谁报送',
    why: '这个领域还没有指定报送数据的单位。',
    next: (authority) => `需要证明的，请到下面写的责任单位按原途径办理；没有写单位的，问${authority}该找哪个单位。`,
  },
  quarantined: {
    title: '有数据正在核对',
    why: '有一条数据可能与您的单位有关，正在核对。',
    next: (authority) => `核对后会自动更新，请过几天再看。着急用的，请${authority}督促尽快核对。`,
  },
};

import type { CannotSayReason } from '../../types/kinds';

/** Why a field can't be spoken for, and what the person can do, in plain words. */
export const reasonWords: Record<CannotSayReason, { title: string; why: string; next: string }> = {
  notBackfilled: {
    title: '往年数据还没补齐',
    why: '主管单位还没有把这段时间的数据全部补录。',
    next: '可以把时间范围改短再看；仍需证明的，请到该单位按原途径办理。',
  },
  overdue: {
    title: '数据没有按时更新',
    why: '主管单位最近一期的数据还没有确认。',
    next: '可以过几天再看；着急用的，请到该单位按原途径办理。',
  },
  noUnit: {
    title: '还没有明确由谁报送',
    why: '这个领域还没有指定报送数据的单位。',
    next: '需要证明这个领域的，请按原途径办理。',
  },
  quarantined: {
    title: '有数据正在核对',
    why: '有一条数据可能与您的单位有关，正在核对。',
    next: '核对后会自动更新，请过几天再看。',
  },
};

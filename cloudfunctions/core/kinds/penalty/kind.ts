import type { Kind } from '../kind';

/** 行政处罚 */
export const penalty = {
  words: {
    organ: '决定机关',
    number: '决定书文号',
    decided: '决定日期',
    categories: '处罚类别',
    violation: '违法行为',
    content: '处罚内容',
    fine: '罚款金额',
  },
  standing: false,
  tier: 'byContent',
  namedLists: false,
  procedure: true,
  expected: true,
} as const satisfies Kind;

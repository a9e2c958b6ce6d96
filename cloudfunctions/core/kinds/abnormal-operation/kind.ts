import type { Kind } from '../kind';

/** 经营异常名录 */
export const abnormalOperation = {
  words: {
    organ: '列入机关',
    number: '列入文号',
    decided: '列入日期',
    categories: null,
    violation: '列入原因',
    content: null,
    fine: '罚款金额',
  },
  standing: true,
  tier: 'general',
  namedLists: false,
  procedure: false,
  expected: false,
} as const satisfies Kind;

import type { Kind } from '../kind';

/** 行政强制 */
export const coercive = {
  words: {
    organ: '决定机关',
    number: '决定书文号',
    decided: '决定日期',
    categories: '强制种类',
    violation: '强制事由',
    content: '强制内容',
    fine: '涉及金额',
  },
  standing: false,
  tier: 'general',
  namedLists: false,
  procedure: false,
  expected: false,
} as const satisfies Kind;

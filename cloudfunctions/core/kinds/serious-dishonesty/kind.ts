import type { Kind } from '../kind';

/** 严重失信主体名单 */
export const seriousDishonesty = {
  words: {
    organ: '列入机关',
    number: '列入文号',
    decided: '列入日期',
    categories: null,
    violation: '列入事由',
    content: null,
    fine: '罚款金额',
  },
  standing: true,
  tier: 'severe',
  namedLists: true,
  procedure: false,
  expected: false,
} as const satisfies Kind;

import type { Kind } from '../kind';

/** 刑事裁判 */
export const criminalJudgment = {
  words: {
    organ: '审判机关',
    number: '案号',
    decided: '裁判日期',
    categories: null,
    violation: '罪名',
    content: '裁判结果',
    fine: '罚金金额',
  },
  standing: false,
  tier: 'severe',
  namedLists: false,
  procedure: false,
  expected: false,
} as const satisfies Kind;

import type { LeftOut, Line } from '../../../../types/report';
import { clauseWords } from '../../places/clause-words';

const what: Record<LeftOut['rule'], string> = {
  recordKinds: '不属于本地报告列示的种类',
  noPenaltyDecision: '依法不予行政处罚',
  simpleProcedure: '依据简易程序作出',
  repaired: '已修复',
  displayEnded: '公示期已满',
};

/** What a rule keeps out of a report, as its own words call it. */
export const leftOutKinds: Record<LeftOut['rule'], string> = {
  recordKinds: '本地报告列示的种类之外的记录',
  noPenaltyDecision: '依法不予行政处罚的决定',
  simpleProcedure: '依据简易程序作出的行政处罚',
  repaired: '已修复的记录',
  displayEnded: '公示期已满的记录',
};

/** What stands beside a line's sentence where a rule kept records out of it: how many, why, and on whose word; empty: none. */
export const leftOutWords = ({ leftOut }: Pick<Line, 'leftOut'>): string =>
  leftOut.map(({ rule, clause, count }) => `另有${count}条${what[rule]}，未列入（${groundOf(clause)}）`).join('；');

const groundOf = (clause: string): string => clauseWords({ clause, isDefault: clause === 'default' });

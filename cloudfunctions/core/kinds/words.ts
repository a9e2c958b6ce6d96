import type { RecordKind } from '../../../types/kinds';

/** What the parts of a record are called. Null: this kind has no such part, or it says nothing the kind's name doesn't. */
interface RecordWords {
  organ: string;
  number: string;
  decided: string;
  categories: string | null;
  violation: string;
  content: string | null;
  fine: string;
}

const penalty = { organ: '决定机关', number: '决定书文号', decided: '决定日期', categories: '处罚类别' };
const entry = { organ: '列入机关', number: '列入文号', decided: '列入日期', categories: null, content: null, fine: '罚款金额' };

/** The words of each kind, as its own template has them: what is no penalty isn't called one. */
export const recordWords: Record<RecordKind, RecordWords> = {
  penalty: { ...penalty, violation: '违法行为', content: '处罚内容', fine: '罚款金额' },
  coercive: { ...penalty, categories: '强制种类', violation: '强制事由', content: '强制内容', fine: '涉及金额' },
  seriousDishonesty: { ...entry, violation: '列入事由' },
  abnormalOperation: { ...entry, violation: '列入原因' },
  criminalJudgment: {
    ...{ organ: '审判机关', number: '案号', decided: '裁判日期', categories: null },
    ...{ violation: '罪名', content: '裁判结果', fine: '罚金金额' },
  },
};

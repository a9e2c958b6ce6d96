import type { Output } from '../../../types/actions';
import type { Life } from '../../../types/report';
import { issuerWords } from '../../words/issuer';

export interface Advice {
  title: string;
  words: string;
}

const flags: Record<Life['flags'][number], Advice> = {
  underObjection: { title: '有记录正在异议处理中', words: '等作出记录的单位答复。有结果后，按最新数据重新开具。' },
  corrected: { title: '开具后有记录已更正', words: '这份报告写的还是更正前的内容，请按最新数据重新开具。' },
  repaired: { title: '开具后有记录已修复', words: '这份报告写的还是修复前的内容。重新开具后，按本地规定不再列出，或标明已修复。' },
  added: { title: '开具后新增了记录', words: '对方核验时会看到这个提示。请按最新数据重新开具，新报告会如实写明。' },
};

/** Where a report stands and what its holder can do about it; nothing where it is as good as on its first day. */
export function adviceOf({ life, statement, revokedReason }: Output<'holder', 'getReport'>): Advice[] {
  const issuer = issuerWords(statement.issuer, statement.place);
  const ended: Record<Life['state'], Advice[]> = {
    valid: life.flags.map((flag) => flags[flag]),
    expired: [{ title: '已过有效期', words: '不能再亮码。需要时按最新数据重新开具，领域、时间长短和用途照旧。' }],
    superseded: [{ title: '已被新报告替代', words: '请用新的那一份；对方核验这一份时会看到“已被替代”。' }],
    withdrawn: [{ title: '已撤回', words: '撤回后不能恢复。需要时再开一份新的。' }],
    revoked: [
      {
        title: '已被撤销',
        words: `${revokedReason ? `原因：${revokedReason}。` : ''}对方不会采用。有疑问的，请联系${issuer}；问题解决后可以再开一份。`,
      },
    ],
  };
  return ended[life.state];
}

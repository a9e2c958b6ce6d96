import type { KnownBy, ReceiptData } from '../../../../types/receipt-data';
import { doorNames, type VerdictCode } from '../../../../types/reasons';
import { instantWords, untilWords } from '../../dates/words';
import { resultTones } from './conclusion';
import { issuedName, itemNames, subjectNames } from './cover-items';
import type { Conclusion, Pair, Tone } from './layout';
import { lifeNames } from './life-names';
import { scopeItems } from './scope-words';

export const receiptTitle = '核验回执';
/** What a receipt must not be taken for. */
export const receiptIntro = '本回执记录一次核验当时的结论，不代表现在，也不是信用报告。';
export const receiptNumber = '回执编号';

const marks: Record<KnownBy, string> = { registered: '在本平台登记', login: '登录姓名', self: '自称' };
/** Who verified, and on whose word; empty: nobody said. */
export const byWords = (by: string | null, known: KnownBy | null): string => `${by ?? ''}${by && known ? `（${marks[known]}）` : ''}`;

const hashedBy = { client: '核验人的手机或电脑计算，本平台只收到摘要', cloud: '本平台收到文件后计算' } as const;

/** What a receipt is about and what was verified how, item by item: whose report first, who verified last. */
export function receiptItems(receipt: ReceiptData): Pair[] {
  const { name, uscc, number, issuer, issued, validTo, life, result, sha256, door, by, known, at } = receipt;
  // A person's number is masked at every door, and no other is.
  const [nameName, codeName] = subjectNames(Boolean(uscc?.includes('*')));
  const items: (readonly [string, string | null])[] = [
    [nameName, name],
    [codeName, uscc],
    ['报告编号', number],
    [itemNames.issuer, issuer],
    [issuedName, instantWords(issued)],
    [itemNames.validTo, untilWords(validTo)],
    ['当时状态', lifeNames[life.state]],
    ...(result ? scopeItems(result) : []),
    ['文件摘要', sha256],
    ['摘要来源', receipt.hashedBy && hashedBy[receipt.hashedBy]],
    ['核验人', byWords(by, known) || '没有写明'],
    ['核验方式', doorNames[door]],
    ['核验时间', instantWords(at)],
  ];
  return items.filter((item): item is Pair => item[1] !== null);
}

const tones: Record<VerdictCode, Tone> = {
  ...{ genuine: 'plain', ended: 'hasRecords', notOriginal: 'hasRecords', notFound: 'hasRecords' },
  ...{ unreadable: 'cannotSay', untrusted: 'hasRecords', offline: 'cannotSay', receipt: 'plain' },
};

/** What was said then, in one look: the verdict with what the report came to, why, and how far that reached. */
export function receiptConclusion({ verdict, reason, words, hint, result }: ReceiptData): Conclusion {
  const stood = verdict === 'genuine' && result;
  const tone = reason === 'FLAGGED' ? 'cannotSay' : stood ? resultTones[stood.overall.tone] : tones[verdict];
  return {
    ...{ heading: '当时的结论', words: stood ? `${words}；${stood.overall.words}。` : `${words}。`, tone },
    reach: `当时的说明：${hint}`,
    notes: result ? [...(stood ? [] : [`报告原来的结果：${result.overall.words}。`]), ...result.overall.notes] : [],
  };
}

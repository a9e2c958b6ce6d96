import { arrearsKinds } from '../../../../types/kinds';
import type { LeftOut, Line, Statement } from '../../../../types/report';
import type { Overall } from '../../../../types/verdict';
import { leftOutWords } from './left-out-words';
import { outsideWords } from './outside-words';
import { listedSeparatelyHeading } from './records-sections';
import { bareWords } from './sentence-words';
import { byState, countStates } from './state-words';

type State = Line['state'];

/** What the words of a result stand on. */
export interface Counted {
  place: string;
  /** Fields asked for, by what they say. */
  fields: Record<State, number>;
  /** Records counted; null: it is only known in how many fields there are some. */
  records: number | null;
  /** The sentence that every field earned; `named` where they differ, or it isn't known. */
  sentence: NonNullable<Line['sentence']>;
  /** What the clear fields don't collect, as `outsideWords` says it; empty where that isn't told. */
  outside: string;
  /** What stands subject-wide: its names by what they say. */
  wide: Record<State, string[]>;
  leftOut: LeftOut[];
  /** Arrears that aren't 无欠缴: `参保未提供（超期未报）`; never counted. */
  arrears: string[];
  /** `已修复的行政处罚（另行列示3条，不计入）`; null: nothing is listed apart, or it isn't known. */
  apart: string | null;
  /** `shorter` null: fields of the usual set are missing, or the time is shorter; which of them isn't known. */
  scope: { of: number; notAsked: number; usualMissing: number; shorter: boolean | null; elsewhere: boolean };
}

/**
 * The colour of a result, by a closed table: red where there are records, never green where a line can't be said, where less was asked
 * than the purpose is usually asked for, or where the subject is registered elsewhere; docs/spec.md §3.
 */
export function toneOf({ fields, records, wide, scope }: Counted): Overall['tone'] {
  if (fields.hasRecords + wide.hasRecords.length > 0 || (records ?? 0) > 0) return 'bad';
  if (fields.cannotSay + wide.cannotSay.length > 0) return 'unknown';
  return scope.usualMissing > 0 || scope.shorter !== false || scope.elsewhere ? 'limited' : 'good';
}

/** The result in a few words with its place and how many fields were asked: the same at every door. */
export function overallWords(counted: Counted): Overall {
  const { fields, records, wide } = counted;
  const tone = toneOf(counted);
  const asked = fields.clear + fields.hasRecords + fields.cannotSay;
  const where = `${counted.place}${asked}个领域`;
  const clear = `${where}${counted.sentence === 'named' ? '未查到记录' : bareWords[counted.sentence]}`;
  const notes = notesOf(counted);
  if (tone === 'bad') return { tone, words: records ? `${where}有违法违规记录${records}条` : uncounted(counted, where), notes };
  if (fields.cannotSay > 0)
    return { tone, words: fields.clear === 0 ? `${where}暂不能说明` : `${where}中${fields.cannotSay}个暂不能说明`, notes };
  if (wide.cannotSay.length > 0) return { tone, words: `${clear}，${wide.cannotSay.join('、')}暂不能说明`, notes };
  return { tone, words: clear, notes };
}

/** Records of which no number is known. */
function uncounted({ place, fields, wide }: Counted, where: string): string {
  const names = wide.hasRecords.join('、');
  if (fields.hasRecords === 0) return `${place}有违法违规记录（${names}）`;
  return `${where}中${fields.hasRecords}个有违法违规记录${names && `，${names}也有`}`;
}

function notesOf({ fields, records, outside, wide, leftOut, arrears, apart, scope, sentence, place }: Counted): string[] {
  const asked = scope.of - scope.notAsked;
  const rest =
    fields.cannotSay > 0 && fields.clear > 0
      ? `其余${fields.clear}个领域${sentence === 'named' ? '在所列种类内' : ''}未查到记录${outside}。`
      : null;
  const found = wide.hasRecords.length > 0 ? '所选领域未查到记录' : '未查到';
  const kinds =
    fields.cannotSay === 0 && fields.hasRecords === 0 && sentence === 'named' ? `${found}，以各领域所列种类为准${outside}。` : null;
  return [
    records !== null && wide.hasRecords.length > 0 ? `其中${wide.hasRecords.join('、')}不限所选领域。` : null,
    fields.cannotSay + wide.cannotSay.length > 0 ? '暂不能说明，是数据还不完整，不等于有记录。' : null,
    rest,
    kinds,
    leftOut.length > 0 ? `${leftOutWords({ leftOut })}。` : null,
    apart === null ? null : `${apart}。`,
    arrears.length > 0 ? `另列欠缴情况（不属于违法违规记录）：${arrears.join('；')}。` : null,
    scope.notAsked > 0 ? `查了${asked}个领域，共${scope.of}个；${scope.notAsked}个没有查。` : null,
    scope.usualMissing > 0 && scope.usualMissing < scope.notAsked ? `没有查的领域中，${scope.usualMissing}个是该用途常用的。` : null,
    scope.shorter ? '查询期间短于常用的，或者没有查到出具当天。' : null,
    scope.shorter === null ? '查的比常用的少：少了领域，或者查询期间较短、没有查到出具当天。' : null,
    scope.elsewhere ? `该单位的登记地不在${place}，本报告不含登记地的记录。` : null,
  ].filter((note) => note !== null);
}

/** The result of a report. */
export function overallOf({ decision, scope, place }: Pick<Statement, 'decision' | 'scope' | 'place'>): Overall {
  const { fields, subjectWide, records, listedSeparately, leftOut, arrears } = decision;
  const { clear } = byState(fields);
  const by = byState(subjectWide);
  const names = (of: readonly { name: string }[]): string[] => of.map(({ name }) => name);
  return overallWords({
    place,
    fields: countStates(fields),
    records: records.length,
    sentence: sharedSentence(clear),
    outside: outsideWords(clear),
    wide: { clear: names(by.clear), hasRecords: names(by.hasRecords), cannotSay: names(by.cannotSay) },
    leftOut,
    arrears: arrears
      .filter(({ state }) => state !== 'none')
      .map(({ kind, words: said }) => `${arrearsKinds[kind].replace(/欠缴$/, '')}${said}`),
    apart: listedSeparately.length > 0 ? listedSeparatelyHeading(listedSeparately) : null,
    scope: { ...scope, notAsked: scope.notAsked.length, usualMissing: scope.usualMissing.length },
  });
}

/** The sentence that all of these lines earned; `named` where they differ or are none. */
function sharedSentence(clear: readonly Pick<Line, 'sentence'>[]): NonNullable<Line['sentence']> {
  const [first] = clear;
  return first?.sentence && clear.every(({ sentence }) => sentence === first.sentence) ? first.sentence : 'named';
}

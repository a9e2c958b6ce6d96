import { codeAlphabet, isReportNumber, readVerificationCode } from '../../cloudfunctions/core/code/verification-code';

const LENGTH = 16;
/** More than so many codes are no help to choose from. */
const MOST = 4;
/** Characters people take for one another in print; letters of another case beside them. */
const alike = ['uUvV', 'gq9', 'bE6', 'DQ', 'VY', 'hn', 'MN', 'FE', 'fTt', '7T', 'aed'];

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\-—–‐−·.,，。_]/g, '');
const inFours = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? '';

/** What the field shows after a change: fours with dashes while one types or pastes at the end; a change in the middle stays as it is. */
export function typedCode(next: string, before: string): string {
  // A scanner types a link here, one character after another: the dashes set into it so far go again.
  if (/[/:]/.test(next)) return next.length === before.length + 1 && !/[/:]/.test(before) ? next.replace(/-/g, '') : next;
  const atEnd = next.startsWith(before) || before.startsWith(next);
  return atEnd ? inFours(plain(next)) : next;
}

export type ReadCode =
  | { kind: 'empty' }
  | { kind: 'short'; length: number }
  | { kind: 'whole'; code: string }
  | { kind: 'number' }
  | {
      kind: 'wrong';
      /** The first character that no code has. */
      foreign: { char: string; at: number } | null;
      /** All letters are of this case: the commonest slip, for next to no code is written so. */
      allIn: '小写' | '大写' | null;
      /** Every code that it can be by one slip, or by case alone, in fours, the likeliest first; none where there are too many. */
      mended: string[];
    };

/** Reads a typed verification code as far as it goes, with no call: its check character tells a slip. */
export function readTyped(text: string): ReadCode {
  const code = plain(text);
  if (code === '') return { kind: 'empty' };
  if (isReportNumber(code)) return { kind: 'number' };
  const at = [...code].findIndex((char) => !codeAlphabet.includes(char));
  const foreign = at < 0 ? null : { char: code[at]!, at };
  const wrong = { kind: 'wrong' as const, foreign, allIn: null, mended: [] };
  if (code.length < LENGTH) return foreign ? wrong : { kind: 'short', length: code.length };
  if (code.length > LENGTH) return wrong;
  const whole = readVerificationCode(code);
  if (whole) return { kind: 'whole', code: whole };
  const allIn = caseOf(code);
  const tries = allIn ? casings(code) : foreign ? withAt(code, at, codeAlphabet) : [...caseSlips(code), ...lookAlikes(code)];
  const fit = [...new Set(tries.filter(readVerificationCode))].map(inFours);
  return { ...wrong, allIn, mended: fit.length <= MOST ? fit : [] };
}

const other = (char: string): string => (char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase());
const withAt = (code: string, at: number, chars: string): string[] =>
  [...chars].map((char) => code.slice(0, at) + char + code.slice(at + 1));

function caseOf(code: string): '小写' | '大写' | null {
  if (!/[a-z]/i.test(code)) return null;
  return !/[A-Z]/.test(code) ? '小写' : !/[a-z]/.test(code) ? '大写' : null;
}

/** The same letters in every mixture of cases that a code can have; none where that is no help. */
function casings(code: string): string[] {
  const choices = [...code].map((char) => [...new Set([char, other(char)])].filter((one) => codeAlphabet.includes(one)));
  if (choices.reduce((count, { length }) => count * length, 1) > 47 * MOST) return [];
  return choices.reduce((begun, chars) => begun.flatMap((text) => chars.map((char) => text + char)), ['']);
}

const caseSlips = (code: string): string[] => [...code].flatMap((char, at) => withAt(code, at, other(char)));
const lookAlikes = (code: string): string[] =>
  [...code].flatMap((char, at) => alike.filter((set) => set.includes(char)).flatMap((set) => withAt(code, at, set)));

/** What is wrong with a typed code and how to mend it, in one or two sentences; null: nothing yet. */
export function slipWords(read: ReadCode): string | null {
  if (read.kind === 'number') return '这是报告编号；核验码在封面右上角，16个字符，分大小写。';
  if (read.kind !== 'wrong') return null;
  const { foreign, allIn, mended } = read;
  if (allIn) {
    const choose = mended.length > 0 ? '可能是下面的：' : `把${allIn === '小写' ? '大写' : '小写'}的字母改过来。`;
    return `输入的字母全是${allIn}，核验码里大写、小写都有。请对照封面，${choose}`;
  }
  if (foreign) {
    const place = `第${Math.floor(foreign.at / 4) + 1}组第${(foreign.at % 4) + 1}个`;
    return `${place}是“${foreign.char}”，核验码里没有这个字符。${mended.length > 0 ? '只错这一个的话应是下面的，请对照封面：' : '请对照封面看清：是不是把形状相近的字母、数字看错了，或大小写不对。'}`;
  }
  if (mended.length > 0) return '有输错的字符。只错一个的话，可能是大小写不对或看错了，请对照封面：';
  return '核验码有输错的字符。请对照封面，一个一个核对，大写、小写要分清，一共16个字符。';
}

import { codeAlphabet, readVerificationCode } from '../../cloudfunctions/core/code/verification-code';

const LENGTH = 16;
/** Characters people take for one another: in print, or between capital and small. */
const alike = ['cC', 'kK', 'pP', 'uUvV', 'wW', 'xX', 'yY', 'gq9', 'bE6', 'DQ', 'VY', 'hn', 'MN', 'FE', 'fTt', '7T', 'aed'];

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
  /** `foreign`: the first character that no code has; `mended`: the one code it can be if nothing else is wrong. */
  | { kind: 'wrong'; foreign: { char: string; at: number } | null; mended: string | null };

/** Reads a typed verification code as far as it goes, with no call: its check character tells a slip. */
export function readTyped(text: string): ReadCode {
  const code = plain(text);
  if (code === '') return { kind: 'empty' };
  if (/^\d{14}[0-9A-Z]{10}$/i.test(code)) return { kind: 'number' };
  const at = [...code].findIndex((char) => !codeAlphabet.includes(char));
  const foreign = at < 0 ? null : { char: code[at]!, at };
  if (code.length < LENGTH) return foreign ? { kind: 'wrong', foreign, mended: null } : { kind: 'short', length: code.length };
  if (code.length > LENGTH) return { kind: 'wrong', foreign, mended: null };
  const whole = readVerificationCode(code);
  if (whole) return { kind: 'whole', code: whole };
  const tries = foreign ? [...codeAlphabet].map((char) => [at, char] as const) : alikes(code);
  const fit = tries.map(([place, char]) => code.slice(0, place) + char + code.slice(place + 1)).filter(readVerificationCode);
  return { kind: 'wrong', foreign, mended: fit.length === 1 ? inFours(fit[0]!) : null };
}

const alikes = (code: string): (readonly [place: number, char: string])[] =>
  [...code].flatMap((char, place) =>
    alike
      .filter((set) => set.includes(char))
      .flatMap((set) => [...set].filter((other) => other !== char).map((other) => [place, other] as const)),
  );

/** What is wrong with a typed code and how to mend it, in one or two sentences; null: nothing yet. */
export function slipWords(read: ReadCode): string | null {
  if (read.kind === 'number') return '这是报告编号，不是核验码。核验码在封面右上角，16个字符，分大小写。';
  if (read.kind !== 'wrong') return null;
  const { foreign, mended } = read;
  if (foreign) {
    const place = `第${Math.floor(foreign.at / 4) + 1}组第${(foreign.at % 4) + 1}个`;
    return `${place}是“${foreign.char}”，核验码里没有这个字符。${mended ? '' : '请对照封面看清：是不是把形状相近的字母、数字看错了，或大小写不对。'}`;
  }
  return mended ? '有一个字符不对。' : '核验码有输错的字符，请对照封面逐组核对，注意大小写，一共16个字符。';
}

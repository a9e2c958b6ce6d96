import { createHash } from 'node:crypto';
import { codeAlphabet, makeVerificationCode } from '../../../cloudfunctions/core/code/verification-code';
import { readTyped, slipWords, typedCode } from '../../../src/verifier/typed-code';

const code = makeVerificationCode(Uint8Array.from({ length: 40 }, (_, i) => (i * 37 + 11) % 235));
const plain = code.replaceAll('-', '');
const codes = Array.from({ length: 200 }, (_, seed) =>
  makeVerificationCode(createHash('sha512').update(String(seed)).digest()).replaceAll('-', ''),
);
const withAt = (at: number, char: string) => plain.slice(0, at) + char + plain.slice(at + 1);

describe('a code as it is typed', () => {
  test('one after another stands in fours, and goes back the same way', () => {
    let field = '';
    for (const char of plain) field = typedCode(field + char, field);
    expect(field).toBe(code);
    for (let left = code.length - 1; left > 0; left--) {
      field = typedCode(field.slice(0, -1), field);
      expect(field.endsWith('-')).toBe(false);
    }
  });

  test.each([
    ['without dashes', plain],
    ['with blanks', plain.replace(/(.{4})/g, '$1 ')],
    ['with other dashes', code.replaceAll('-', '—')],
    ['in full-width letters', [...plain].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')],
  ])('pasted %s', (_name, text) => {
    expect(typedCode(text, '')).toBe(code);
    expect(readTyped(text)).toEqual({ kind: 'whole', code: plain });
  });

  test('a change in the middle stays where it is: the cursor must not jump', () => {
    const changed = `${code.slice(0, 2)}x${code.slice(2)}`;
    expect(typedCode(changed, code)).toBe(changed);
  });

  test('a link is left alone', () => {
    const link = 'https://credit-x.example.cn/s/EA-UJ';
    expect(typedCode(link, '')).toBe(link);
    let field = '';
    for (const char of link) field = typedCode(field + char, field);
    expect(field).toBe(link);
  });
});

describe('a slip', () => {
  test.each([...'0125oOiIlsSzZ8B'])(
    '%s, which no code has, is named by its place, and the check character tells what it should be',
    (foreign) => {
      for (const at of [0, 6, 15]) {
        const read = readTyped(withAt(at, foreign));
        expect(read).toEqual({ kind: 'wrong', foreign: { char: foreign, at }, allIn: null, mended: [code] });
        expect(slipWords(read)).toContain(`第${Math.floor(at / 4) + 1}组第${(at % 4) + 1}个是“${foreign}”`);
      }
    },
  );

  test('is told before the code is whole', () => {
    expect(slipWords(readTyped('34l'))).toContain('第1组第3个是“l”');
    expect(slipWords(readTyped('347'))).toBeNull();
  });

  test.each(Array.from({ length: 16 }, (_, at) => at))('any other character at place %d is a slip', (at) => {
    for (const char of '3479ACcxX') {
      if (char === plain[at]) continue;
      const read = readTyped(withAt(at, char));
      expect(read.kind).toBe('wrong');
      // What is offered is a code whose check holds, never the slip itself.
      if (read.kind === 'wrong') for (const one of read.mended) expect(readTyped(one).kind).toBe('whole');
    }
  });

  const otherCase = (char: string) => (char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase());
  const mendedOf = (text: string) => {
    const read = readTyped(text);
    return read.kind === 'wrong' ? read.mended : [];
  };
  // Every place of many codes, where the letter has a twin of the other case.
  const flips = codes.flatMap((one) =>
    [...one].flatMap((char, at) =>
      codeAlphabet.includes(otherCase(char)) && otherCase(char) !== char
        ? [[one, `${one.slice(0, at)}${otherCase(char)}${one.slice(at + 1)}`]]
        : [],
    ),
  ) as [string, string][];

  test('in the case of any one letter: the right code is among those offered, before what merely looks alike', () => {
    const offered = flips.map(([right, typed]) => [right, typed, mendedOf(typed).map((one) => one.replaceAll('-', ''))] as const);
    // At most four are offered; where more fit, none is.
    const told = offered.filter(([, , mended]) => mended.length > 0);
    expect(told.length / offered.length).toBeGreaterThan(0.9);
    for (const [right, typed, mended] of told) {
      expect(mended).toContain(right);
      expect([mended.length <= 4, new Set(mended).size]).toEqual([true, mended.length]);
      const byCase = mended.map((one) => one.toLowerCase() === typed.toLowerCase());
      expect(byCase).toEqual([...byCase].sort((a, b) => Number(b) - Number(a)));
    }
  });

  test('the final letter small that is capital on the cover', () => {
    expect(readTyped('6GgW-Tmyd-4crW-u3JF').kind).toBe('whole');
    expect(mendedOf('6GgW-Tmyd-4crW-u3Jf')).toContain('6GgW-Tmyd-4crW-u3JF');
  });

  test('where more than four codes fit none is offered, and the person is asked to compare', () => {
    const typed = flips.find(([, one]) => mendedOf(one).length === 0)![1];
    expect(slipWords(readTyped(typed))).toBe('核验码有输错的字符。请对照封面，一个一个核对，大写、小写要分清，一共16个字符。');
  });

  test.each([
    ['小写', '大写', (text: string) => text.toLowerCase()],
    ['大写', '小写', (text: string) => text.toUpperCase()],
  ])('all in %s is told as that, and no code is made up', (allIn, others, change) => {
    for (const one of ['6GgWTmyd4crWu3JF', ...codes]) {
      const read = readTyped(change(one));
      // By chance one in 47 keeps its check character.
      if (read.kind === 'whole') continue;
      expect(read).toMatchObject({ kind: 'wrong', allIn });
      const { mended } = read as Extract<typeof read, { kind: 'wrong' }>;
      if (mended.length > 0) expect(mended.map((code) => code.replaceAll('-', ''))).toContain(one);
      expect(slipWords(read)).toContain(`输入的字母全是${allIn}`);
      expect(slipWords(read)).toContain(mended.length > 0 ? '可能是下面的' : `把${others}的字母改过来`);
    }
  });

  test('all in small, with few letters: every mixture of cases that fits is offered', () => {
    const few = makeVerificationCode(Uint8Array.from({ length: 40 }, (_, i) => [0, 1, 5, 2, 3, 4, 28][i % 7]!)).replaceAll('-', '');
    expect(few.slice(0, 15)).toBe('34A679c34A679c3');
    expect(mendedOf(few.toLowerCase()).map((one) => one.replaceAll('-', ''))).toContain(few);
  });

  test('too long, too short, a report’s number', () => {
    expect(readTyped(`${plain}3`)).toMatchObject({ kind: 'wrong', mended: [] });
    expect(readTyped(plain.slice(1))).toEqual({ kind: 'short', length: 15 });
    expect(readTyped(' - ')).toEqual({ kind: 'empty' });
  });

  test.each(['140400-20261120-7Q2ZK0V9XM', '1404-0020-2611-207q-2zk0-v9xm', '140400-20261120', '1404002026112'])(
    '%s is a report’s number, told where the code stands, unless too little of it is there',
    (number) => {
      const read = readTyped(number);
      if (number.length < 14) expect(read.kind).toBe('wrong');
      else expect(slipWords(read)).toContain('这是报告编号；核验码在封面右上角');
    },
  );

  test.each(['91350100M000100Y43', '110101199003070011', `${plain.slice(0, 15)}`])('%s is no report’s number', (text) => {
    expect(readTyped(text).kind).not.toBe('number');
  });
});

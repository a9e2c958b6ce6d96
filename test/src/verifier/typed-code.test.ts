import { makeVerificationCode } from '../../../cloudfunctions/core/code/verification-code';
import { readTyped, slipWords, typedCode } from '../../../src/verifier/typed-code';

const code = makeVerificationCode(Uint8Array.from({ length: 40 }, (_, i) => (i * 37 + 11) % 235));
const plain = code.replaceAll('-', '');
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
        expect(read).toEqual({ kind: 'wrong', foreign: { char: foreign, at }, mended: code });
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
      if (read.kind === 'wrong' && read.mended) expect(readTyped(read.mended).kind).toBe('whole');
    }
  });

  test('capital for small is offered to be mended, for no call', () => {
    const at = [...plain].findIndex((char) => /[ckpuvwxyCKPUVWXY]/.test(char));
    const char = plain[at]!;
    const other = char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase();
    expect(readTyped(withAt(at, other))).toMatchObject({ kind: 'wrong', foreign: null, mended: code });
  });

  test('too long, too short, a report’s number', () => {
    expect(readTyped(`${plain}3`)).toMatchObject({ kind: 'wrong', mended: null });
    expect(readTyped(plain.slice(1))).toEqual({ kind: 'short', length: 15 });
    expect(readTyped(' - ')).toEqual({ kind: 'empty' });
    expect(slipWords(readTyped('140400-20261120-7Q2ZK0V9XM'))).toContain('报告编号');
  });
});

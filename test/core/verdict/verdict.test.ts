import { errorCodes } from '../../../types/errors';
import type { Life } from '../../../types/report';
import { type DoorCode, type OfflineReason, type Reason, doorNames, reasonCodes, reasons, verdicts } from '../../../types/verdict';
import { claimedNumber } from '../../../cloudfunctions/core/verdict/claimed-number';
import { type Found, decideVerdict } from '../../../cloudfunctions/core/verdict/decide-verdict';
import { disclose } from '../../../cloudfunctions/core/verdict/disclose';
import { disclosure } from '../../../cloudfunctions/core/verdict/disclosure';
import { FILE_LIMIT, fileShape } from '../../../cloudfunctions/core/verdict/file-shape';
import { spellOut } from '../../../cloudfunctions/core/verdict/spell-out';
import { aStatement } from '../../support/statements';
import vectors from '../../vectors/verdicts.json';

const lifeOf = (content: { state: string; flags: string[] }): Life => ({ ...(content as Pick<Life, 'state' | 'flags'>), since: null });
const against = { size: 10, originalSize: 10, beginsWithOriginal: false, isBeginning: false };
const paper = { door: 'paperCode' as const, own: true, registered: true };

describe('one reason whatever the door', () => {
  test.each(vectors.situations)('$name: $reason', ({ life: content, reason, verdict }) => {
    const life = lifeOf(content);
    const found: Found[] = [
      { door: 'dynamicCode', life },
      { door: 'typedCode', slip: null, life },
      { door: 'hash', life },
      { door: 'file', shape: 'pdf', life, against: null },
      { ...paper, offline: 'OFFLINE_UNKNOWN', life },
      { ...paper, offline: 'EXPIRED', life },
      { ...paper, offline: 'KEY_COMPROMISED', life },
      { ...paper, offline: 'ISSUED_LATER', life },
    ];
    for (const one of found) expect(decideVerdict(one)).toBe(reason);
    expect(reasons[reason as Reason].verdict).toBe(verdict);
  });
});

describe('what is not found, not read or not believed', () => {
  const valid = lifeOf({ state: 'valid', flags: [] });
  test.each<[string, Found, Reason]>([
    ['a slip', { door: 'typedCode', slip: 'code', life: null }, 'CODE_SLIP'],
    ["a report's number", { door: 'typedCode', slip: 'number', life: null }, 'CODE_IS_NUMBER'],
    ['no report', { door: 'typedCode', slip: null, life: null }, 'CODE_UNKNOWN'],
    ['no file of that hash', { door: 'hash', life: null }, 'HASH_UNKNOWN'],
    ['too large, whatever it names', { door: 'file', shape: 'tooLarge', life: valid, against }, 'FILE_TOO_LARGE'],
    ['no PDF', { door: 'file', shape: 'notPdf', life: valid, against }, 'NOT_PDF'],
    ['a PDF of nobody', { door: 'file', shape: 'pdf', life: null, against: null }, 'FILE_UNKNOWN'],
    ['as long', { door: 'file', shape: 'pdf', life: null, against }, 'FILE_CHANGED'],
    ['shorter', { door: 'file', shape: 'pdf', life: null, against: { ...against, size: 9 } }, 'FILE_DIFFERENT'],
    ['cut short', { door: 'file', shape: 'pdf', life: null, against: { ...against, size: 9, isBeginning: true } }, 'FILE_TRUNCATED'],
    ['longer', { door: 'file', shape: 'pdf', life: null, against: { ...against, size: 11 } }, 'FILE_DIFFERENT'],
    ['added to', { door: 'file', shape: 'pdf', life: null, against: { ...against, size: 11, beginsWithOriginal: true } }, 'FILE_APPENDED'],
    ['signed, not registered', { ...paper, offline: 'OFFLINE_UNKNOWN', registered: false, life: valid }, 'NOT_REGISTERED'],
    ['registered for a report that is gone', { ...paper, offline: 'OFFLINE_UNKNOWN', life: null }, 'NOT_REGISTERED'],
    ['signed with a stolen key', { ...paper, offline: 'KEY_COMPROMISED', registered: false, life: valid }, 'KEY_COMPROMISED'],
    ['dated later than now, not registered', { ...paper, offline: 'ISSUED_LATER', registered: false, life: valid }, 'ISSUED_LATER'],
    ['of a later version', { ...paper, offline: 'QR_LATER_VERSION', life: valid }, 'QR_LATER_VERSION'],
    ['a wrong signature under a good number', { ...paper, offline: 'SIGNATURE_WRONG', life: valid }, 'SIGNATURE_WRONG'],
    ['a foreign issuer', { ...paper, own: false, offline: 'OFFLINE_UNKNOWN', life: valid }, 'OFFLINE_UNKNOWN'],
    ['offline', { door: 'offline', reason: 'OFFLINE_STALE' }, 'OFFLINE_STALE'],
  ])('%s', (_name, found, reason) => {
    expect(decideVerdict(found)).toBe(reason);
  });

  test('only a life as of now gives genuine', () => {
    const offline = reasonCodes.filter((r) =>
      ['offline', 'untrusted', 'ended', 'unreadable'].includes(reasons[r].verdict),
    ) as OfflineReason[];
    for (const reason of offline) {
      expect(reasons[decideVerdict({ door: 'offline', reason })].verdict).not.toBe('genuine');
      for (const own of [true, false]) {
        const found = decideVerdict({ door: 'paperCode', own, offline: reason, registered: false, life: null });
        expect(reasons[found].verdict).not.toBe('genuine');
      }
    }
  });
});

test('every reason names its verdict, a hint and a next step in Chinese, and no two hints are the same', () => {
  for (const code of reasonCodes) {
    expect(Object.keys(verdicts)).toContain(reasons[code].verdict);
    for (const text of [reasons[code].hint, reasons[code].next]) expect(text).toMatch(/[\u4e00-\u9fff].*。$/);
  }
  expect(new Set(reasonCodes.map((code) => reasons[code].hint)).size).toBe(reasonCodes.length);
  // A reason is an answer, an error is a refusal: no word stands for both.
  expect(reasonCodes.filter((code) => (errorCodes as string[]).includes(code))).toEqual([]);
});

test('a hash that isn’t known condemns nothing, and a code without a name asks to compare none', () => {
  expect(spellOut('HASH_UNKNOWN').words).toBe('没有登记这个文件');
  expect(spellOut('FILE_UNKNOWN').words).toBe('查无此报告');
  expect(spellOut('OFFLINE_UNKNOWN').next).toContain('下面的名称、统一社会信用代码');
  expect(spellOut('OFFLINE_UNKNOWN', false).next).toContain('下面的统一社会信用代码');
  expect(spellOut('OFFLINE_UNKNOWN', false).next).not.toContain('名称');
});

describe('what a door discloses', () => {
  const statement = aStatement({ change: { subject: { name: '张示例', uscc: '110101199003070011', kind: 'naturalPerson' } } });
  const known = { statement, life: lifeOf({ state: 'valid', flags: [] }) };
  const cases = (Object.keys(doorNames) as DoorCode[]).flatMap((door) => reasonCodes.map((reason) => [door, reason] as const));

  test.each(cases)('%s, %s: as the table says', (door, reason) => {
    const answer = disclose(door, reason, known);
    const level = disclosure[door][reasons[reason].verdict];
    expect(answer.compare === null).toBe(level === 'nothing');
    expect(answer.life === null).toBe(level === 'nothing');
    expect(answer.result !== null).toBe(level === 'result' || level === 'report');
    expect(answer.compare?.name ?? null).toBe(level === 'nothing' || level === 'number' ? null : '张**');
    expect(JSON.stringify(answer)).not.toContain('199003070');
  });

  test('who only knows a number learns nothing of what happened to the records', () => {
    const flagged = { statement, life: lifeOf({ state: 'valid', flags: ['added'] }) };
    expect(disclose('file', 'FILE_DIFFERENT', flagged).life).toEqual({ state: 'valid', since: null, flags: [] });
    expect(disclose('file', 'FLAGGED', flagged).life?.flags).toEqual(['added']);
  });

  test('what is not found, not read or not believed tells nothing at any door', () => {
    for (const levels of Object.values(disclosure)) {
      for (const verdict of ['notFound', 'unreadable', 'untrusted'] as const) expect(levels[verdict]).toBe('nothing');
    }
  });
});

describe('a file before anything is looked up', () => {
  const pdf = Buffer.from('%PDF-1.7');
  test.each([
    [pdf, FILE_LIMIT, 'pdf'],
    [pdf, FILE_LIMIT + 1, 'tooLarge'],
    [Buffer.from('%PDF'), 4, 'notPdf'],
    [Buffer.from(' %PDF-1.7'), 9, 'notPdf'],
    [Buffer.alloc(0), 0, 'notPdf'],
  ])('%#', (head, size, shape) => {
    expect(fileShape(head, size)).toBe(shape);
  });

  test.each([
    ['(140400-20261120-7Q2ZK0V9XM)', '140400-20261120-7Q2ZK0V9XM'],
    ['140400-20261120-7Q2ZK0V9XM', '140400-20261120-7Q2ZK0V9XM'],
    ['x-1140400-20261120-7Q2ZK0V9XM-', '140400-20261120-7Q2ZK0V9XM'],
    ['140400-2026112-7Q2ZK0V9XMM', null],
    ['140400-20261120-7Q2ZK0V9X', null],
    ['140400-20261120-7Q2ZK0V9XU', null],
    ['', null],
  ])('the number named in %j', (text, number) => {
    expect(claimedNumber(Buffer.from(text))).toBe(number);
  });

  test.each(['-', '000000-', '140400-20261120-7Q2ZK0V9X!'])(
    'the scan of a file of nothing but %j costs what its length costs',
    (filling) => {
      const reads = (length: number): number => {
        let count = 0;
        const bytes = new Proxy(Buffer.alloc(length, filling), {
          get(target, name) {
            count++;
            return Reflect.get(target, name, target) as unknown;
          },
        });
        expect(claimedNumber(bytes)).toBeNull();
        return count;
      };
      const [once, twice] = [reads(13_000), reads(26_000)];
      expect(once).toBeLessThan(13_000 * 8);
      expect(twice).toBeLessThan(2.01 * once);
    },
  );
});

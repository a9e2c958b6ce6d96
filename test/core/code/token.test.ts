import fc from 'fast-check';
import { decodeBase64url, encodeBase64url } from '../../../cloudfunctions/core/code/base64url';
import { deriveSecret, makeToken, sameBytes, tokenMac } from '../../../cloudfunctions/core/code/secret';
import { parseToken, tokenHead } from '../../../cloudfunctions/core/code/token';
import { timeliness, windowAt, windowStart } from '../../../cloudfunctions/core/code/window';
import vectors from '../../vectors/dynamic-code.json';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('dynamic code: every stage of every vector', () => {
  test.each(vectors.tokens)('$codeId at $now', (vector) => {
    const codeId = decodeBase64url(vector.codeId)!;
    const secret = deriveSecret(new Uint8Array(Buffer.from(vector.master, 'base64')), codeId);
    expect(windowAt(vector.now)).toBe(vector.window);
    expect(encodeBase64url(secret)).toBe(vector.secret);
    const head = tokenHead(codeId, vector.window);
    expect(hex(head)).toBe(vector.head);
    expect(hex(tokenMac(secret, head))).toBe(vector.mac);
    expect(makeToken(secret, codeId, vector.window)).toBe(vector.token);
    const parsed = parseToken(vector.token)!;
    expect([hex(parsed.codeId), parsed.window, hex(parsed.mac)]).toEqual([hex(codeId), vector.window, vector.mac]);
  });

  test.each(vectors.timeliness)('a token at $now is $expect', ({ window, windowStart: start, now, expect: expected }) => {
    expect(windowStart(window, now)).toBe(start);
    expect(timeliness(window, now)).toBe(expected);
  });
});

describe('what is not a token', () => {
  const good = vectors.tokens[3]!.token;
  test.each([
    ['empty', ''],
    ['too short', good.slice(1)],
    ['too long', `${good}A`],
    ['another version', `Ag${good.slice(2)}`],
    ['standard base64', `+/${good.slice(2)}`],
    ['white space', ` ${good.slice(1)}`],
  ])('%s', (_name, text) => expect(parseToken(text)).toBeNull());

  test('any changed character breaks the MAC or the shape', () => {
    const { master, codeId, token } = vectors.tokens[3]!;
    const secret = deriveSecret(new Uint8Array(Buffer.from(master, 'base64')), decodeBase64url(codeId)!);
    fc.assert(
      fc.property(fc.nat(31), fc.constantFrom(...'ABCZaz09-_'), (at, char) => {
        const changed = token.slice(0, at) + char + token.slice(at + 1);
        const parsed = parseToken(changed);
        const holds =
          parsed !== null && sameBytes(tokenMac(secret, parsed.head), parsed.mac) && sameBytes(parsed.codeId, decodeBase64url(codeId)!);
        expect(holds).toBe(changed === token);
      }),
    );
  });
});

test('base64url: agrees with Node, refuses what no encoder makes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const text = encodeBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect(decodeBase64url(text)).toEqual(bytes);
    }),
  );
  for (const bad of ['A', 'AB', 'AAAAA', 'A=', 'é', 'AA+A']) {
    expect(decodeBase64url(bad)).toBeNull();
  }
});

test('a window number finds its start again from any instant of the day it is shown', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: -86_400_000, max: 86_400_000 }), (then, away) => {
      fc.pre(then + away >= 0);
      expect(windowStart(windowAt(then), then + away)).toBe(Math.floor(then / 30_000) * 30_000);
    }),
  );
});

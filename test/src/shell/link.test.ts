import { dropToken, heldToken, holdToken, readLink, tokenOfPath } from '../../../src/shell/link';

const token = 'AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcY';

describe('links of codes', () => {
  test.each([
    [`/c/${token}`, token],
    [`/c/${token}/`, token],
    ['/c/', null],
    ['/c/a b', null],
    [`/c/${'a'.repeat(65)}`, null],
    [`/x/c/${token}`, null],
    ['/c/%61', null],
  ])('path %s holds %s', (path, found) => expect(tokenOfPath(path)).toBe(found));

  test.each([
    [`https://Credit.Example.cn/c/${token}`, { host: 'credit.example.cn', token }],
    [` http://127.0.0.1:8787/c/${token}\n`, { host: '127.0.0.1:8787', token }],
    [`https://credit.example.cn@evil.cn/c/${token}`, null],
    [`https://evil.cn/?x=https://credit.example.cn/c/${token}`, null],
    [`https://credit.example.cn/c/${token}?from=singlemessage`, { host: 'credit.example.cn', token }],
    [`https://credit.example.cn/c/${token}/?a=1#b`, { host: 'credit.example.cn', token }],
    [`https://credit.example.cn/c/${token}#a`, { host: 'credit.example.cn', token }],
    [`https://credit.example.cn/c/?${token}`, null],
    [`https://credit.example.cn/c/${token}&from=singlemessage`, null],
    [`https://credit.example.cn?x=https://credit.example.cn/c/${token}`, null],
    [`https://evil.cn#credit.example.cn/c/${token}`, null],
    [`javascript:alert(1)//c/${token}`, null],
    ['', null],
  ])('link %s reads as %o', (link, found) => expect(readLink(link)).toEqual(found));

  test('a held token is read as often as needed and dropped once', () => {
    expect(heldToken()).toBeNull();
    holdToken(token);
    expect([heldToken(), heldToken()]).toEqual([token, token]);
    dropToken();
    expect(heldToken()).toBeNull();
  });
});

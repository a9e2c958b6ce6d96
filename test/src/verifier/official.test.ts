import { readScanned } from '../../../src/verifier/official';

const token = 'AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcY';
const official = 'credit.example.gov.cn';

describe.each(['weapp', 'h5'] as const)('what is scanned, in %s', (platform) => {
  beforeEach(() => {
    process.env.TARO_ENV = platform;
    process.env.TARO_APP_HOST = platform === 'weapp' ? official : 'never.read.cn';
    (globalThis as { window?: unknown }).window = { location: { host: official } };
  });
  afterEach(() => {
    delete process.env.TARO_APP_HOST;
    delete (globalThis as { window?: unknown }).window;
  });

  test.each([
    `https://${official}/c/${token}`,
    `HTTPS://CREDIT.EXAMPLE.GOV.CN/c/${token}`,
    `https://${official}:443/c/${token}`,
    ` https://${official}/c/${token}/\r\n`,
    `https://${official}/c/${token}?from=singlemessage`,
    `https://${official}/c/${token}#x`,
    // A scanner gun typing into a full-width input method.
    `ｈｔｔｐｓ：／／${official}／ｃ／${token}`,
  ])('%j is ours', (text) => expect(readScanned(text)).toEqual({ token }));

  test.each([
    ['credit.example.gov.cn.evil.cn', 'credit.example.gov.cn.evil.cn'],
    ['credit-example.gov.cn', 'credit-example.gov.cn'],
    ['xn--credit-x0a.gov.cn', 'xn--credit-x0a.gov.cn'],
    ['credit.example.gov.cn:8443', 'credit.example.gov.cn:8443'],
    ['www.credit.example.gov.cn', 'www.credit.example.gov.cn'],
  ])('a link on %s is refused by name', (host, named) =>
    expect(readScanned(`https://${host}/c/${token}`)).toEqual({ wrong: 'host', host: named }),
  );

  test.each([
    `https://${official}/s/IAUJdD3F`,
    `https://${official}/s/`,
    `https://${official}/s/IAUJdD3F?from=singlemessage`,
    'https://credit-example.gov.cn/s/IAUJdD3F',
    `I${'A'.repeat(140)}`,
  ])('%j is of a paper, whose signature decides and whose link nobody follows', (text) =>
    expect(readScanned(` ${text}\n`)).toEqual({ paper: text }),
  );

  test.each([token.slice(1), `${token}A`, 'A'])('a link that holds %s is not whole', (part) =>
    expect(readScanned(`https://${official}/c/${part}`)).toEqual({ wrong: 'broken' }),
  );

  test.each([
    `https://${official}@evil.cn/c/${token}`,
    `https://сredit.example.gov.cn/c/${token}`, // a Cyrillic с
    `https://${official}/d/${token}`,
    `weixin://dl/business/?t=${token}`,
    token,
    '',
  ])('%j is no link of a code', (text) => expect(readScanned(text)).toEqual({ wrong: 'link' }));
});

test('a mini-program built for no host goes by the shape', () => {
  process.env.TARO_ENV = 'weapp';
  delete process.env.TARO_APP_HOST;
  expect(readScanned(`https://anywhere.cn/c/${token}`)).toEqual({ token });
});

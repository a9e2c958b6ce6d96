import '../support/keys';
import { generateKeyPairSync } from 'node:crypto';
import { layOut } from '../../cloudfunctions/core/report/text/lay-out';
import { makePdf } from '../../cloudfunctions/pdf/make-pdf';
import { readSigner } from '../../cloudfunctions/pdf/pdf-signer';
import { render } from '../../cloudfunctions/pdf/render';
import { certificate } from '../../local/keys/certificate';
import { NOW } from '../support/now';
import { objectsOf } from '../support/pdf-objects';
import { aStatement } from '../support/statements';
import { testWith, tool } from '../support/tools';

beforeAll(() => {
  process.env.PUBLIC_ORIGIN = 'https://code.example.gov.cn';
});
const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const base64 = (bytes: Buffer): string => bytes.toString('base64');
type Holds = Parameters<typeof certificate>[0]['holds'];

/** Settings of a signer, under an authority of its own. */
function settings(own: Holds, authority?: Holds, name = '某市发展改革委'): NodeJS.ProcessEnv {
  const [root, leaf] = [pair(), pair()];
  const issuer = { name: '某颁发者', ...root };
  const certificates = [
    certificate({ subject: { name, key: leaf.publicKey }, issuer, authority: false, ...(own && { holds: own }) }),
    certificate({ subject: { name: issuer.name, key: root.publicKey }, issuer, authority: true, ...(authority && { holds: authority }) }),
  ];
  const key = leaf.privateKey.export({ format: 'der', type: 'pkcs8' });
  return { APP_PDF_KEY: base64(key), APP_PDF_CERT: certificates.map(base64).join(',') };
}

describe('a signer', () => {
  const own = { from: '2026-01-01T00:00:00Z', until: '2026-12-31T23:59:59Z' };
  const authority = { from: '2026-03-01T00:00:00Z', until: '2026-11-30T00:00:00Z' };

  test('is named by its certificate, and holds while all its certificates do', () => {
    expect(readSigner(settings(own), NOW)).toMatchObject({ name: '某市发展改革委' });
    expect(readSigner(settings(own, authority), NOW)).toMatchObject({
      from: Date.parse(authority.from),
      until: Date.parse(authority.until),
    });
  });

  test.each([
    ['before its certificate holds', own, undefined, '2025-12-31T23:59:59Z', '2026-01-01 to 2026-12-31'],
    ['after it', own, undefined, '2027-01-01T00:00:00Z', '2026-01-01 to 2026-12-31'],
    ['before its authority’s holds', own, authority, '2026-02-01T00:00:00Z', '2026-03-01 to 2026-11-30'],
    ['after its authority’s', own, authority, '2026-12-01T00:00:00Z', '2026-03-01 to 2026-11-30'],
  ])('is refused %s, with the days for its operator', (_name, leaf, root, at, days) => {
    const error = expect.objectContaining({ code: 'CONFIG_MISSING', message: `APP_PDF_CERT holds from ${days} only` });
    expect(() => readSigner(settings(leaf, root), Date.parse(at))).toThrow(error);
  });

  test.each(['2026-01-01T00:00:00Z', '2026-12-31T23:59:59Z'])('still holds at the very end: %s', (at) => {
    expect(() => readSigner(settings(own), Date.parse(at))).not.toThrow();
  });

  test('made in time signs nothing when its time is over', async () => {
    await expect(makePdf(aStatement(), { now: NOW })).resolves.toHaveProperty('sha256');
    await expect(makePdf(aStatement(), { now: Date.parse('2050-01-02T00:00:00Z') })).rejects.toMatchObject({
      ...{ code: 'CONFIG_MISSING', message: 'APP_PDF_CERT holds from 2020-01-01 to 2049-12-31 only' },
    });
  });
});

testWith('qpdf')('the signature stands on the cover as a field with a look of its own, told to whoever doesn’t see it', async () => {
  const { bytes } = await makePdf(aStatement(), { now: NOW });
  const objects = objectsOf(bytes);
  const [field, ...others] = [...objects.values()].filter((object) => object['/FT'] === '/Sig');
  expect(others).toEqual([]);
  expect(field).toMatchObject({
    '/Subtype': '/Widget',
    '/F': 132,
    '/TU': 'u:电子签名：合规一码通 报告签章（开发）',
    '/T': 'u:ReportSignature',
  });
  const first = (objects.get('1 0 R')!['/Kids'] as string[])[0];
  expect(field!['/P']).toBe(first);
  const [left, bottom, right, top] = field!['/Rect'] as number[];
  expect([right! - left! > 150, top! - bottom! >= 58]).toEqual([true, true]);
  const look = objects.get((field!['/AP'] as { '/N': string })['/N'])!;
  expect(look).toMatchObject({ '/Subtype': '/Form', '/BBox': [0, 0, right! - left!, expect.any(Number)] });
  const form = [...objects.values()].find((object) => object['/S'] === '/Form')!;
  expect(form['/K']).toEqual([expect.objectContaining({ '/Type': '/OBJR', '/Pg': first })]);
  expect(objects.get(String(field!['/V']))).toMatchObject({ '/Name': 'u:合规一码通 报告签章（开发）', '/M': 'u:D:20261120020000Z' });
});

testWith('pdftotext')('it shows who signed and when; a name too long for its frame is cut in its middle', async () => {
  const layout = layOut(aStatement(), { service: '某服务', host: 'a.cn', code: 'AAAA', link: 'https://a.cn/s/A' });
  const shown = async (signer: string): Promise<string> => {
    const { bytes } = await render(layout, 0, { signer, at: NOW, reason: '信用报告出具' });
    return tool('pdftotext', bytes, (file) => ['-raw', '-l', '1', file, '-']).out.replace(/\s/g, '');
  };
  expect(await shown('某市发展改革委')).toContain('电子签名某市发展改革委签名时间：2026年11月20日10:00');
  expect(await shown(`甲${'乙'.repeat(200)}丙`)).toMatch(/电子签名甲乙+…乙+丙签名时间/);
});

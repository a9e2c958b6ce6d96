import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import type { LocalCloud } from '../../local/emulator/cloud';
import { attachSdk, startTestCloud } from '../support/cloud';
import { type Paper, aPaper, doors } from '../support/papers';
import { type Picture, picture, qrOn } from '../support/picture';
import { testWith } from '../support/tools';
import { openChangzhi } from '../support/world';

let cloud: LocalCloud;
let paper: Paper;
beforeAll(async () => {
  cloud = await startTestCloud();
  attachSdk(cloud);
  openChangzhi(cloud);
  paper = await aPaper(cloud);
});
afterAll(() => cloud.close());

/** The file as a program writes it anew. */
function written(command: string, args: (from: string, to: string) => string[]): Buffer {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'copy-'));
  try {
    const [from, to] = [path.join(dir, 'from.pdf'), path.join(dir, 'to.pdf')];
    fs.writeFileSync(from, paper.file);
    spawnSync(command, args(from, to));
    return fs.readFileSync(to);
  } finally {
    fs.rmSync(dir, { recursive: true });
  }
}

/** What a scanner makes of the printed cover: a PDF of one grey picture, without a word of text. */
function scanned({ width, height, grey }: Picture): Buffer {
  const image = deflateSync(grey);
  const draw = 'q 595 0 0 842 0 0 cm /I Do Q';
  const dict = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`;
  const page = '/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R';
  return Buffer.concat([
    Buffer.from(
      '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    ),
    Buffer.from(`3 0 obj\n<< ${page} >>\nendobj\n4 0 obj\n<< /Length ${draw.length} >>\nstream\n${draw}\nendstream\nendobj\n`),
    Buffer.from(`5 0 obj\n<< ${dict} /Filter /FlateDecode /Length ${image.length} >>\nstream\n`),
    image,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'),
  ]);
}

const withQpdf = testWith('qpdf');
const withGs = testWith('gs');
const withPdftoppm = testWith('pdftoppm');

describe('a copy of a genuine report is not the original, and is not called forged', () => {
  withQpdf.each([
    ['saved again', []],
    ['saved again for the web', ['--linearize']],
    ['saved again uncompressed', ['--stream-data=uncompress']],
  ])('%s', async (_name, options) => {
    const answer = await doors.file(
      cloud,
      written('qpdf', (from, to) => [...options, from, to]),
    );
    expect(answer).toMatchObject({ verdict: 'notOriginal', words: '不是原始文件', reason: 'FILE_DIFFERENT' });
    expect(answer.next).toContain('请以网上原件为准');
    expect(answer.hint + answer.next).not.toMatch(/伪造|假/);
    expect(answer.compare).toMatchObject({ number: paper.number, name: null });
  });

  withGs('printed to a file', async () => {
    const answer = await doors.file(
      cloud,
      written('gs', (from, to) => ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pdfwrite', `-sOutputFile=${to}`, from]),
    );
    expect(['FILE_DIFFERENT', 'FILE_UNKNOWN']).toContain(answer.reason);
    expect(answer.next).toContain('请以网上原件为准');
  });

  withPdftoppm('printed and scanned: the file names nothing, its QR code and its code lead to the report', async () => {
    const cover = picture(paper.file, 150);
    const answer = await doors.file(cloud, scanned(cover));
    expect(answer).toMatchObject({ reason: 'FILE_UNKNOWN', compare: null });
    expect(answer.hint).toContain('不等于报告是假的');
    expect(answer.next).toContain('请以网上原件为准');
    const again = qrOn(picture(scanned(cover), 150))!;
    expect(await doors.paperCode(cloud, again)).toMatchObject({ reason: 'VALID', compare: { number: paper.number } });
  });
});

test('the cover lies in the first half of the file, of which less is never told to be its beginning', () => {
  const text = paper.file.toString('latin1');
  const contents = /\/Type \/Page\n[^]*?\/Contents (\d+) 0 R/.exec(text)![1]!;
  const from = text.indexOf(`\n${contents} 0 obj\n`);
  const end = text.indexOf('endstream', from);
  expect(from).toBeGreaterThan(0);
  expect(2 * end).toBeLessThan(paper.file.length);
});

test('the beginning of a report says so from half of it on', async () => {
  const half = Math.ceil(paper.file.length / 2);
  expect((await doors.file(cloud, paper.file.subarray(0, half))).reason).toBe('FILE_TRUNCATED');
  expect((await doors.file(cloud, paper.file.subarray(0, half - 1))).reason).toBe('FILE_DIFFERENT');
});

test('an original whose bytes can’t be read explains nothing wrongly', async () => {
  cloud.faults.reset();
  cloud.faults.arm({ at: 'every', mode: 'fail', action: /batchGetDownloadUrl/ });
  const cut = paper.file.subarray(0, -1);
  await expect(doors.file(cloud, cut)).rejects.toThrow('BUSY');
  cloud.faults.reset();
  expect((await doors.file(cloud, cut)).reason).toBe('FILE_TRUNCATED');
});

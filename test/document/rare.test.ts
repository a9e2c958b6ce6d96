import '../support/keys';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { rareFile, readRareFile } from '../../cloudfunctions/pdf/fonts';
import { makePdf } from '../../cloudfunctions/pdf/make-pdf';
import { Pen } from '../../cloudfunctions/pdf/pen';
import { trueType } from '../../cloudfunctions/pdf/woff2';
import { builtFunctions } from '../support/built';
import { type Picture, picture } from '../support/picture';
import { aStatement } from '../support/statements';
import { testWith, tool } from '../support/tools';

/** The Han characters of GB 18030-2022 level 3: by block, the first and the last, and some between. */
const level3: [block: string, from: number, to: number][] = [
  ['CJK', 0x4e00, 0x9fef],
  ['A', 0x3400, 0x4db5],
  ['B', 0x20000, 0x2a6d6],
  ['C', 0x2a700, 0x2b734],
  ['D', 0x2b740, 0x2b81d],
  ['E', 0x2b820, 0x2cea1],
  ['F', 0x2ceb0, 0x2ebe0],
  ['radicals', 0x2f00, 0x2fd5],
  ['compatibility', 0xf900, 0xfa6d],
  ['compatibility, supplement', 0x2f800, 0x2fa1d],
];
const some = ([, from, to]: (typeof level3)[number]): string =>
  [0, 0.21, 0.5, 0.83, 1].map((part) => String.fromCodePoint(Math.round(from + part * (to - from)))).join('');
const flat = (text: string): string => text.replace(/\s/g, '');
const textOf = (bytes: Buffer, ...more: string[]): string => flat(tool('pdftotext', bytes, (file) => ['-raw', ...more, file, '-']).out);
const withText = testWith('pdftotext');
const withFonts = testWith('pdffonts');
const withSignature = testWith('pdfsig');
const withPicture = testWith('pdftoppm');

const paper = async (name: string): Promise<Buffer> => {
  const records = [{ violation: `${name}无照经营`, content: `对${name}罚款`, organ: `某市${name}局` }];
  return (await makePdf(aStatement({ records, change: { subject: { name, uscc: '91350100M000100Y43', kind: 'company' } } }))).bytes;
};
beforeAll(() => {
  process.env.PUBLIC_ORIGIN = 'https://code.example.gov.cn';
});

test('every Han character of level 3 is in a face', () => {
  let pen = new Pen({});
  for (const [block, from, to] of level3) {
    const lacking: string[] = [];
    for (let code = from; code <= to; code++) {
      // One document opens so many files and no more.
      if (code % 1024 === 0) pen = new Pen({});
      if (pen.safe(String.fromCodePoint(code)).startsWith('〓')) lacking.push(code.toString(16));
    }
    expect([block, lacking]).toEqual([block, []]);
  }
});

describe('a name with a character of each block', () => {
  const name = '㐀𠮷𪜀𫝀𫠠𬺰Beijing & 𠀀\u{2f800}有限公司';
  let bytes: Buffer;
  beforeAll(async () => {
    bytes = await paper(name);
  });

  withText('is found by searching: on the cover, on every foot, in the records', () => {
    expect(textOf(bytes, '-l', '1')).toContain(`名称${flat(name)}`);
    const pages = tool('pdftotext', bytes, (file) => ['-raw', file, '-'])
      .out.split('\f')
      .slice(0, -1);
    for (const page of pages) expect(flat(page)).toContain(`${flat(name)}第`);
    for (const said of ['无照经营', '罚款']) expect(textOf(bytes)).toContain(flat(name) + said);
    expect(textOf(bytes)).not.toContain('〓');
  });

  withFonts('has its faces in the file, as far as they are used', () => {
    const fonts = tool('pdffonts', bytes, (file) => [file])
      .out.trim()
      .split('\n')
      .slice(2);
    expect(fonts.filter((line) => line.includes('HanaMin'))).toHaveLength(7);
    for (const line of fonts) expect(line).toMatch(/\+(NotoSansSC-\w+|HanaMin[AB]) +CID TrueType +Identity-H +yes yes yes/);
    expect(bytes.length).toBeLessThan(200_000);
  });

  withSignature('is signed, all of it', () => {
    const { out } = tool('pdfsig', bytes, (file) => [file]);
    expect(out).toContain('Signature Validation: Signature is Valid.');
    expect(out).toContain('Total document signed');
  });
});

withText('what no face holds is told by its number, beside what one holds', async () => {
  expect(textOf(await paper('𠮷\u{2a6df}\u{323af}\u{31350}有限公司'))).toContain('名称𠮷〓（U+2A6DF）〓（U+323AF）〓（U+31350）有限公司');
});

withText('a name of rare characters loses none, however long', async () => {
  // A radical (U+2F00…) is drawn with the glyph of its character, and copied as whichever stood first.
  const name = `${level3
    .filter(([block]) => block !== 'radicals')
    .map(some)
    .join('')}有限公司`;
  expect(textOf(await paper(name), '-l', '1')).toContain(`名称${name}`);
});

withPicture('each is drawn as itself: no box is blank, none is another’s', async () => {
  const chars = [...level3.map(some).join('')];
  const pen = new Pen({});
  const parts: Buffer[] = [];
  pen.doc.on('data', (part: Buffer) => parts.push(part));
  const done = new Promise((resolve) => pen.doc.on('end', resolve));
  const at = (i: number): [number, number] => [40 + 40 * (i % 12), 40 + 60 * Math.floor(i / 12)];
  chars.forEach((char, i) => pen.write(char, ...at(i), { size: 30, weight: i % 2 ? 'bold' : 'regular' }));
  // a glyph for what is missing: its number in the private area, past what `safe` would replace
  pen.doc
    .font('regular')
    .fontSize(30)
    .text('\u{e000}', ...at(chars.length));
  pen.doc.end();
  await done;
  const page = picture(Buffer.concat(parts), 72);
  const boxes = [...chars, 'notdef'].map((_, i) => box(page, ...at(i)));
  for (const ink of boxes.map(inkOf)) expect(ink).toBeGreaterThan(12);
  expect(new Set(boxes.map((pixels) => pixels.toString('latin1'))).size).toBe(boxes.length);
});

/** The pixels of a character of 30 points from its upper left. */
const box = ({ width, grey }: Picture, x: number, y: number): Buffer =>
  Buffer.concat(Array.from({ length: 45 }, (_, row) => grey.subarray((y + row) * width + x, (y + row) * width + x + 32)));
const inkOf = (pixels: Buffer): number => pixels.filter((grey) => grey < 128).length;

interface Font {
  characterSet: number[];
  glyphForCodePoint(code: number): { path: { commands: object[] }; advanceWidth: number };
}
const opened = (bytes: Buffer): Font =>
  (new PDFDocument({ font: null as unknown as string }).font(bytes) as unknown as { _font: { font: Font } })._font.font;

test.each([0xf900, 0x20bb7, 0x2ebe0])('the outlines of character %d’s file are as another reader has them', (code) => {
  const bytes = readRareFile(rareFile(code)!);
  const [ours, theirs] = [opened(trueType(bytes)), opened(bytes)];
  expect(ours.characterSet).toEqual(theirs.characterSet);
  for (const one of ours.characterSet.filter((_, i) => i % 20 === 0)) {
    const [a, b] = [ours, theirs].map((font) => font.glyphForCodePoint(one));
    expect([one, a!.advanceWidth, a!.path.commands]).toEqual([one, b!.advanceWidth, b!.path.commands]);
  }
});

test('every file that may be needed comes with the function, and no other', async () => {
  const fonts = join(await builtFunctions(), 'document/fonts');
  const needed = new Set(level3.flatMap(([, from, to]) => Array.from({ length: to - from + 1 }, (_, i) => rareFile(from + i))));
  needed.delete(null);
  expect([...needed].sort()).toEqual(
    readdirSync(fonts)
      .filter((file) => file.endsWith('.woff2'))
      .sort(),
  );
});

import '../support/keys';
import fc from 'fast-check';
import type { Cover, Pair } from '../../cloudfunctions/core/report/text/layout';
import { layOut } from '../../cloudfunctions/core/report/text/lay-out';
import { drawCover } from '../../cloudfunctions/pdf/draw-cover';
import { makePdf } from '../../cloudfunctions/pdf/make-pdf';
import { type Sign, drawMiddle } from '../../cloudfunctions/pdf/draw-middle';
import { Pen } from '../../cloudfunctions/pdf/pen';
import { type LineBox, boxesOf, overlaps } from '../support/boxes';
import { aStatement } from '../support/statements';
import { testWith, tool } from '../support/tools';

const coverOf = (name: string, jurisdiction = 'changzhi'): Cover =>
  layOut(aStatement({ jurisdiction, change: { subject: { name, uscc: '91350100M000100Y43', kind: 'company' } } }), {
    ...{ service: '合规一码通', host: 'code.example.gov.cn', code: 'AAAA-AAAA-AAAA-AAAA', link: 'https://code.example.gov.cn/s/A' },
  }).cover;

const latin = fc.constantFrom(
  'Mitsubishi',
  'Heavy',
  'Industries',
  'WWW',
  'Engine',
  '&',
  'Turbocharger',
  '(China)',
  'Beijing',
  'Ltd.',
  'ill',
);
const chinese = fc.constantFrom('长治市', '示例', '物流', '有限公司', '（上海）', '龘', '𬭚', '𠮷', '𪜀𫝀', '𫠠', '𬺰', '\u{323af}', '一');
const joined = (word: fc.Arbitrary<string>, between: string, most: number) =>
  fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(between));
const names = fc.oneof(
  joined(latin, ' ', 12),
  joined(chinese, '', 12),
  joined(fc.oneof(latin, chinese), '', 12),
  joined(chinese, '', 60),
  joined(latin, '', 8),
);

/** Draws a cover for each name, a page each. @param draw what is drawn of it */
function drawn(draw: (pen: Pen, cover: Cover, sign: Sign) => void, many: string[]): LineBox[] {
  const base = coverOf('某');
  const pen = new Pen({});
  const boxes = boxesOf(pen);
  many.forEach((name, i) => {
    const items = base.items.map(([label, value]): Pair => [label, label === '名称' ? name : value]);
    draw(pen, { ...base, items }, (x, y, width, height) =>
      boxes.push({ page: i + 1, text: '电子签名', left: x, right: x + width, top: y, bottom: y + height }),
    );
    pen.newPage();
  });
  return boxes;
}
const textsOf = (pairs: [LineBox, LineBox][]): string[][] => pairs.map((pair) => pair.map(({ text }) => text));

test('no two lines of text meet on a cover, nor one the signature, whatever the name', () => {
  const many = [...fc.sample(names, { numRuns: 1000, seed: 7 }), 'Mitsubishi Heavy Industries Engine & Turbocharger (China) Beijing'];
  const room = { from: 270, to: 640 };
  const boxes = drawn((pen, cover, sign) => drawMiddle(pen, cover, room, sign), many);
  expect(boxes.length).toBeGreaterThan(15_000);
  expect(textsOf(overlaps(boxes))).toEqual([]);
  expect(Math.max(...boxes.map(({ bottom }) => bottom))).toBeLessThanOrEqual(room.to);
  const whole = drawn(drawCover, many.slice(-60));
  expect(textsOf(overlaps(whole))).toEqual([]);
});

const words = (bytes: Buffer): LineBox[] =>
  tool('pdftotext', bytes, (file) => ['-bbox', file, '-'])
    .out.split('<page ')
    .flatMap((html, page) =>
      [...html.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)/g)].map(
        ([, left, top, right, bottom, text]) => ({
          ...{ page, text: text!, left: Number(left), right: Number(right), top: Number(top), bottom: Number(bottom) },
        }),
      ),
    );

testWith('pdftotext').each([
  ['Mitsubishi Heavy Industries Engine & Turbocharger (China) Beijing', 'heihe'],
  ['内蒙古自治区乌海市示例'.repeat(8) + '有限公司', 'wuhai'],
  ['A'.repeat(150), 'heilongjiang'],
])('no two words meet on any page of a report of a long name: %#', async (name, jurisdiction) => {
  process.env.PUBLIC_ORIGIN = 'https://code.example.gov.cn';
  const records = fc
    .sample(names, { numRuns: 25, seed: 3 })
    .map((said) => ({ organ: said, violation: said, content: said, documentNumber: said }));
  const subject = { name, uscc: '91350100M000100Y43', kind: 'company' };
  const statement = aStatement({ jurisdiction, records, completeTo: '2026-06-30', change: { subject, recipient: { name, uscc: null } } });
  const boxes = words((await makePdf(statement)).bytes);
  expect(boxes.length).toBeGreaterThan(300);
  expect(textsOf(overlaps(boxes, 2))).toEqual([]);
});

test('a character is measured in the face that draws it, the first time too', () => {
  const pen = new Pen({});
  const style = { size: 12, weight: 'bold' } as const;
  expect(pen.width('𠮷', style)).toBeCloseTo(12, 6);
  expect(pen.width('有𠮷A', style)).toBeCloseTo(pen.width('有', style) + 12 + pen.width('A', style), 6);
});

test('a text takes the room that was measured for it, in each weight', () => {
  const pen = new Pen({});
  for (const name of fc.sample(names, { numRuns: 300, seed: 7 })) {
    for (const weight of ['regular', 'bold'] as const) {
      const style = { size: 12, width: 200, weight };
      pen.width('某', { size: 9, weight: weight === 'bold' ? 'regular' : 'bold' });
      const measured = pen.height(name, style);
      expect(pen.write(name, 50, 50, style)).toBeCloseTo(measured, 6);
    }
  }
});

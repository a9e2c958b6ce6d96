import fc from 'fast-check';
import type { Cover } from '../../cloudfunctions/core/report/text/layout';
import { layOut } from '../../cloudfunctions/core/report/text/lay-out';
import { drawCover } from '../../cloudfunctions/pdf/draw-cover';
import { Pen } from '../../cloudfunctions/pdf/pen';
import { boxesOf, overlaps } from '../support/boxes';
import { aStatement } from '../support/statements';

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
const chinese = fc.constantFrom('长治市', '示例', '物流', '有限公司', '（上海）', '龘', '𬭚', '𠮷', '一');
const joined = (word: fc.Arbitrary<string>, between: string, most: number) =>
  fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(between));
const names = fc.oneof(
  joined(latin, ' ', 12),
  joined(chinese, '', 12),
  joined(fc.oneof(latin, chinese), '', 12),
  joined(chinese, '', 60),
  joined(latin, '', 8),
);

test('no two lines of text meet on a cover, whatever the name', () => {
  const base = coverOf('某');
  const pen = new Pen({});
  const boxes = boxesOf(pen);
  const drawn = fc.sample(names, { numRuns: 1000, seed: 7 });
  drawn.push('Mitsubishi Heavy Industries Engine & Turbocharger (China) Beijing');
  for (const name of drawn) {
    drawCover(pen, { ...base, items: base.items.map(([label, value]) => [label, label === '名称' ? name : value]) });
    pen.newPage();
  }
  expect(boxes.length).toBeGreaterThan(20_000);
  expect(overlaps(boxes).map((pair) => pair.map(({ text }) => text))).toEqual([]);
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

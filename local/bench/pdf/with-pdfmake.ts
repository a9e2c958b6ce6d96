import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, ReportLayout } from '../../../cloudfunctions/core/report/text/layout';
import { bars } from '../../../cloudfunctions/core/barcodes/bars';
import { accent, inner, page, quiet, rule, sizes, tones } from '../../../cloudfunctions/pdf/theme';
import type { Content } from './content';
import { repeat } from './repeat';

// Runs alone: the same content by pdfmake with the same font, unsigned, for it signs nothing.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const pdfmake = require('pdfmake') as {
  setFonts(fonts: object): void;
  setUrlAccessPolicy(policy: () => boolean): void;
  setLocalAccessPolicy(policy: () => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Buffer> };
};
const [, , file, times, fonts] = process.argv;
const face = (weight: string): string => join(fonts!, `NotoSansSC_${weight}.ttf`);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => true);
pdfmake.setFonts({ sans: { normal: face('400Regular'), bold: face('700Bold') } });

function cover({ cover: c }: ReportLayout): object[] {
  const modules = bars(c.number);
  const unit = 260 / modules.length;
  const canvas = modules.flatMap((dark, i) => (dark ? [{ type: 'rect', x: i * unit, y: 0, w: unit, h: 34, color: '#000000' }] : []));
  return [
    {
      columns: [
        { text: `${c.service}\n${c.host}`, color: accent },
        { text: `核验码（区分大小写）\n${c.code}`, alignment: 'right', bold: true },
      ],
    },
    { text: c.title, fontSize: sizes.title, bold: true, alignment: 'center', color: accent, margin: [0, 80, 0, 10] },
    { text: [c.under, c.demo ?? ''].join('\n'), alignment: 'center', color: quiet, margin: [0, 0, 0, 18] },
    { text: c.conclusion.words, fontSize: sizes.strong, bold: true },
    { text: [c.conclusion.reach, ...c.conclusion.notes].join('\n'), margin: [0, 0, 0, 10] },
    { table: { widths: [104, '*'], body: c.items }, layout: 'lightHorizontalLines' },
    {
      columns: [{ qr: c.link, fit: 113, eccLevel: 'M', width: 140 }, [{ text: `报告编号\n${c.number}` }, { canvas }]],
      margin: [0, 40, 0, 0],
    },
  ];
}

function drawn(block: Block): object {
  switch (block.kind) {
    case 'text':
      return { text: block.text, margin: [0, 0, 0, 8] };
    case 'list':
      return { ol: block.items, margin: [0, 0, 0, 5] };
    case 'pairs':
      return { table: { widths: [92, '*'], body: block.pairs }, layout: 'lightHorizontalLines', margin: [0, 0, 0, 12] };
    case 'table': {
      const total = block.columns.reduce((sum, column) => sum + column.weight, 0);
      const widths = block.columns.map(({ weight }) => (weight / total) * inner - 12);
      const head = block.columns.map(({ title }) => ({ text: title, bold: true, color: accent }));
      const rows = block.rows.map((row) => row.map(({ text, tone }) => ({ text, color: tones[tone], bold: tone === 'hasRecords' })));
      return { table: { headerRows: 1, dontBreakRows: true, widths, body: [head, ...rows] }, layout: 'lightHorizontalLines' };
    }
  }
}

function definition(layout: ReportLayout): object {
  const sections = layout.sections.flatMap(({ heading, page: breaks, blocks }, i) => [
    { text: heading, fontSize: sizes.heading, bold: true, color: accent, ...(breaks || i === 0 ? { pageBreak: 'before' } : {}) },
    ...blocks.map(drawn),
  ]);
  return {
    pageMargins: [page.left, page.top, page.right, page.bottom],
    info: { title: layout.cover.title, subject: layout.cover.number },
    defaultStyle: { font: 'sans', fontSize: sizes.body, lineHeight: 1.2, lineColor: rule },
    footer: (at: number, of: number) => ({
      text: `${[layout.foot.name, ...layout.foot.rest].join('  ')}  第${at}页 共${of}页`,
      alignment: 'center',
      fontSize: sizes.foot,
    }),
    content: [...cover(layout), ...sections],
  };
}

const { layout } = JSON.parse(readFileSync(file!, 'utf8')) as Content;
void repeat(() => pdfmake.createPdf(definition(layout)).getBuffer(), Number(times)).then((figures) =>
  console.log(JSON.stringify({ ...figures, peak: process.resourceUsage().maxRSS * 1024 })),
);

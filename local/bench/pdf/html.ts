import { pathToFileURL } from 'node:url';
import type { Block, ReportLayout } from '../../../cloudfunctions/core/report/text/layout';
import { bars } from '../../../cloudfunctions/core/barcodes/bars';
import { matrix } from '../../../cloudfunctions/core/barcodes/qr-matrix';
import { accent, page, quiet, rule, sizes, tones } from '../../../cloudfunctions/pdf/theme';

const safe = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replaceAll('\n', '<br>');
const svg = (width: number, height: number, of: [number, number], rects: string): string =>
  `<svg width="${width}pt" height="${height}pt" viewBox="0 0 ${of[0]} ${of[1]}" preserveAspectRatio="none">${rects}</svg>`;

/** The same content as a page for a browser to print. @param fonts folder of the two faces */
export function html(layout: ReportLayout, fonts: string): string {
  const face = (weight: number, name: string): string =>
    `@font-face { font-family: sans; font-weight: ${weight}; src: url("${pathToFileURL(`${fonts}/NotoSansSC_${name}.ttf`).href}") }`;
  const style = `${face(400, '400Regular')} ${face(700, '700Bold')}
    @page { size: A4; margin: ${page.top}pt ${page.right}pt ${page.bottom}pt ${page.left}pt }
    body { font: ${sizes.body}pt/1.5 sans; margin: 0 } h1 { font-size: ${sizes.title}pt; color: ${accent}; text-align: center; margin-top: 80pt }
    h2 { font-size: ${sizes.heading}pt; color: ${accent} } .new { break-before: page } table { width: 100%; border-collapse: collapse }
    tr { break-inside: avoid } td, th { border-bottom: 0.6pt solid ${rule}; text-align: left; vertical-align: top; padding: 4pt 6pt }
    .quiet { color: ${quiet}; text-align: center }`;
  const sections = layout.sections.map(
    ({ heading, page: breaks, blocks }, i) =>
      `<h2${breaks || i === 0 ? ' class="new"' : ''}>${safe(heading)}</h2>${blocks.map(drawn).join('')}`,
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${safe(layout.cover.title)}</title><style>${style}</style>
    <body>${cover(layout)}${sections.join('')}</body></html>`;
}

function cover({ cover: c }: ReportLayout): string {
  const qr = matrix(c.link);
  const dots = qr.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`<rect x="${x}" y="${y}" width="1" height="1"/>`] : [])));
  const lines = bars(c.number).flatMap((dark, x) => (dark ? [`<rect x="${x}" y="0" width="1" height="1"/>`] : []));
  return `<p>${safe(c.service)} ${safe(c.host)}</p><p>核验码（区分大小写） <b>${safe(c.code)}</b></p><h1>${safe(c.title)}</h1>
    <p class="quiet">${safe([c.under, c.demo ?? ''].join('\n'))}</p><p><b>${safe(c.conclusion.words)}</b></p>
    <p>${safe([c.conclusion.reach, ...c.conclusion.notes].join('\n'))}</p>${pairs(c.items)}
    ${svg(113, 113, [qr.length, qr.length], dots.join(''))}<p>报告编号 ${safe(c.number)}</p>
    ${svg(260, 34, [bars(c.number).length, 1], lines.join(''))}`;
}

const pairs = (all: [string, string][]): string =>
  `<table>${all.map(([name, value]) => `<tr><td>${safe(name)}</td><td>${safe(value)}</td></tr>`).join('')}</table>`;

function drawn(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p>${safe(block.text)}</p>`;
    case 'list':
      return `<ol>${block.items.map((item) => `<li>${safe(item)}</li>`).join('')}</ol>`;
    case 'pairs':
      return pairs(block.pairs);
    case 'table': {
      const head = block.columns.map(({ title }) => `<th>${safe(title)}</th>`).join('');
      const rows = block.rows.map(
        (row) => `<tr>${row.map(({ text, tone }) => `<td style="color:${tones[tone]}">${safe(text)}</td>`).join('')}</tr>`,
      );
      return `<table><thead><tr>${head}</tr></thead>${rows.join('')}</table>`;
    }
  }
}

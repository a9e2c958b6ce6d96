import '../support/keys';
import { readStatementLink, statementLink } from '../../cloudfunctions/core/statement/link';
import { makePdf } from '../../cloudfunctions/pdf/make-pdf';
import { type Picture, picture, qrOn } from '../support/picture';
import { aStatement } from '../support/statements';
import { readCode128 } from '../support/code128';
import { testWith } from '../support/tools';

const drawn = testWith('pdftoppm');

describe.each(['heilongjiang', 'changzhi', 'wuhai'])('the printed cover of %s', (jurisdiction) => {
  drawn('gives its QR code and its bar code back, with ink and paper alone', async () => {
    process.env.PUBLIC_ORIGIN = 'https://code.example.gov.cn';
    const statement = aStatement({ jurisdiction });
    const { bytes, payload } = await makePdf(statement);
    const read = qrOn(picture(bytes, 150))!;
    expect(read).toBe(statementLink('https://code.example.gov.cn', payload));
    expect(readStatementLink(read)).toMatchObject({ kind: 'statement', payload: { statement: { number: statement.number } } });
    expect(barsIn(picture(bytes, 600))).toBe(statement.number);
  });
});

/** Reads the bar code from the first line of pixels, right of the QR code, that holds one. */
function barsIn({ width, height, grey }: Picture): string | null {
  for (let y = Math.floor(height / 2); y < height; y += 10) {
    const runs: number[] = [];
    for (let x = Math.floor(width * 0.32), last = 255, length = 0; x < width; x++, length++) {
      const value = grey[y * width + x]! < 128 ? 0 : 255;
      if (value === last) continue;
      runs.push(length);
      [last, length] = [value, 0];
    }
    const text = read128(runs.slice(1));
    if (text) return text;
  }
  return null;
}

/** Six runs a symbol, eleven modules; the last has seven and thirteen. */
function read128(runs: number[]): string | null {
  const modules: boolean[] = [];
  for (let at = 0; at < runs.length; at += 6) {
    const symbol = runs.slice(at, runs.length - at === 7 ? at + 7 : at + 6);
    const unit = symbol.reduce((a, b) => a + b, 0) / (symbol.length === 7 ? 13 : 11);
    symbol.forEach((run, i) => modules.push(...new Array<boolean>(Math.round(run / unit)).fill(i % 2 === 0)));
    if (symbol.length === 7) break;
  }
  try {
    return readCode128(modules);
  } catch {
    return null;
  }
}

import drawQrcode from 'weapp-qrcode';

const dark = '#000';
/** QRErrorCorrectLevel.M, as weapp-qrcode numbers it. */
const levelM = 0;

/**
 * The modules of a QR code of level M (true is dark), without quiet zone. weapp-qrcode only draws, so it is given a
 * context that records: it paints every module once, row by row.
 * @throws RangeError for anything but printable ASCII, which is all that a link of ours holds.
 */
export function matrix(text: string): boolean[][] {
  if (!/^[\x20-\x7e]+$/.test(text)) throw new RangeError('a code holds printable ASCII only');
  const modules: boolean[] = [];
  let style = '';
  drawQrcode({
    text,
    correctLevel: levelM,
    foreground: dark,
    ctx: {
      setFillStyle: (value) => (style = value),
      fillRect: () => modules.push(style === dark),
      draw: () => undefined,
    },
  });
  const size = Math.sqrt(modules.length);
  return Array.from({ length: size }, (_, row) => modules.slice(row * size, (row + 1) * size));
}

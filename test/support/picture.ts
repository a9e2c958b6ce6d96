import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import jsQR from 'jsqr';

export interface Picture {
  width: number;
  height: number;
  grey: Buffer;
}

/** A page of a PDF as grey pixels, as a printer would draw it. */
export function picture(bytes: Buffer, dpi: number, page = 1): Picture {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'page-'));
  try {
    const [pdf, out] = [path.join(dir, 'a.pdf'), path.join(dir, 'a')];
    fs.writeFileSync(pdf, bytes);
    spawnSync('pdftoppm', ['-gray', '-r', String(dpi), '-f', String(page), '-l', String(page), '-singlefile', pdf, out]);
    const pgm = fs.readFileSync(`${out}.pgm`);
    const [head, width, height] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(pgm.toString('latin1', 0, 64))!;
    return { width: Number(width), height: Number(height), grey: pgm.subarray(head.length) };
  } finally {
    fs.rmSync(dir, { recursive: true });
  }
}

/** What the QR code in a picture says; null when none can be read. */
export function qrOn({ width, height, grey }: Picture): string | null {
  const rgba = new Uint8ClampedArray(width * height * 4);
  grey.forEach((value, i) => rgba.fill(value, 4 * i, 4 * i + 3).fill(255, 4 * i + 3, 4 * i + 4));
  return jsQR(rgba, width, height)?.data ?? null;
}

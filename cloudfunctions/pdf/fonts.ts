import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Fonts {
  regular: Buffer;
  bold: Buffer;
}

let read: Fonts | undefined;

/**
 * Noto Sans SC (OFL), which covers GB 2312, GBK, the 8105 characters of 通用规范汉字表 and more: beside the bundle as deployed, in the
 * package in a checkout. Read once; 10 ms.
 */
export function fonts(): Fonts {
  const noto = '@expo-google-fonts/noto-sans-sc';
  return (read ??= {
    regular: face(`${noto}/400Regular`, 'NotoSansSC_400Regular.ttf'),
    bold: face(`${noto}/700Bold`, 'NotoSansSC_700Bold.ttf'),
  });
}

/** Han characters beyond Noto's: how the files of HanaMin are named, one for every 1024 characters or for the whole block. */
const rare: [from: number, to: number, name: string, digits: number][] = [
  [0xf900, 0xfad9, 'A.CJK-Compatibility-Ideographs', 0],
  [0x20000, 0x2a6d6, 'B.CJK-Unified-Ideographs-Extension-B', 2],
  [0x2a700, 0x2b734, 'B.CJK-Unified-Ideographs-Extension-C', 1],
  [0x2b740, 0x2b81d, 'B.CJK-Unified-Ideographs-Extension-D', 0],
  [0x2b820, 0x2cea1, 'B.CJK-Unified-Ideographs-Extension-E', 1],
  [0x2ceb0, 0x2ebe0, 'B.CJK-Unified-Ideographs-Extension-F', 1],
  [0x2f800, 0x2fa1d, 'A.CJK-Compatibility-Ideographs-Supplement', 0],
];

/** The file of HanaMin that holds a character which Noto Sans SC may lack: GB 18030-2022 level 3, compatibility ideographs. */
export function rareFile(code: number): string | null {
  const block = rare.find(([from, to]) => from <= code && code <= to);
  if (!block) return null;
  const [from, , name, digits] = block;
  const part = digits === 0 ? '' : `-${String(((code - from) >> 10) + 1).padStart(digits, '0')}`;
  return `HanaMin${name}${part}.woff2`;
}

/** Whether a file of the package is one that {@link rareFile} may name. */
export const isRareFile = (file: string): boolean =>
  rare.some(([, , name]) => file.startsWith(`HanaMin${name}`)) && file.endsWith('.woff2');

/** A file of HanaMin (花園明朝, Hanazono Font License), 4 to 280 kB. */
export const readRareFile = (file: string): Buffer => face('hanamin', file);

function face(folder: string, file: string): Buffer {
  const beside = join(__dirname, 'fonts', file);
  return readFileSync(existsSync(beside) ? beside : join(__dirname, '../../node_modules', folder, file));
}

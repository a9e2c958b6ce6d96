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
  return (read ??= { regular: face('400Regular', 'NotoSansSC_400Regular.ttf'), bold: face('700Bold', 'NotoSansSC_700Bold.ttf') });
}

function face(folder: string, file: string): Buffer {
  const beside = join(__dirname, 'fonts', file);
  return readFileSync(existsSync(beside) ? beside : join(__dirname, '../../node_modules/@expo-google-fonts/noto-sans-sc', folder, file));
}

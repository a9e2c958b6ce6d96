import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { FILE_LIMIT } from '../../../cloudfunctions/core/verdict/file-shape';

const filled = (text: string, size = FILE_LIMIT): Buffer => {
  const bytes = Buffer.alloc(size, text);
  bytes.write('%PDF-1.7\n', 'latin1');
  return bytes;
};

/** Files made to cost whoever reads them: by name. @param original a registered document @param number the one it names */
export const hostileFiles = (original: Buffer, number: string): Record<string, Buffer> => ({
  别家的小文件: filled('1 0 obj <<>> endobj ', 100_000),
  '解压后 400 MB 的流': Buffer.concat([Buffer.from('%PDF-1.7\n'), deflateSync(Buffer.alloc(400_000_000), { level: 1 })]),
  '5 MB 的 %PDF-': filled('%PDF-'),
  '250 万层 [': filled('['),
  '130 万层 <<': filled('<<', FILE_LIMIT),
  '26 万个对象': filled('1 0 obj <<>> endobj\n'),
  '5 MB 的数字': filled('0123456789'),
  '5 MB 的横线': filled('-'),
  每隔六位一横线: filled('000000-'),
  只差末位的编号: filled(`${number.slice(0, -1)}!`),
  '20 万个真编号': filled(number),
  '原件补到 5 MB': Buffer.concat([original, Buffer.alloc(FILE_LIMIT - original.length)]),
  原件加增量更新: Buffer.concat([original, Buffer.from('\n4 0 obj\n<<>>\nendobj\nxref\n0 0\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n')]),
  '5 MB 随机字节': Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(FILE_LIMIT - 9)]),
  '5 MB 多一个字节': filled('0', FILE_LIMIT + 1),
});

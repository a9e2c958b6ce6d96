import { createHash, randomBytes } from 'node:crypto';
import { hashFile } from '../../../src/verifier/file/hash-file';
import type { ChosenFile } from '../../../src/verifier/file/pdf';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

const PIECE = 64 * 1024;
function fileOf(bytes: Buffer) {
  const reads: number[] = [];
  const file: ChosenFile = {
    ...{ name: 'a.pdf', size: bytes.length, head: async () => '' },
    read: async (from, length) => {
      reads.push(length);
      return bytes.subarray(from, from + length);
    },
  };
  return { file, reads };
}

test.each([1, PIECE - 1, PIECE, PIECE + 1, 5 * PIECE + 7])('%d bytes hash as node says, piece by piece', async (size) => {
  const bytes = randomBytes(size);
  const { file, reads } = fileOf(bytes);
  const progress: number[] = [];
  expect(
    await hashFile(
      file,
      (done) => progress.push(done),
      () => false,
    ),
  ).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(Math.max(...reads)).toBeLessThanOrEqual(PIECE);
  expect(progress.at(-1)).toBe(size);
  expect(progress).toHaveLength(Math.ceil(size / PIECE));
});

test('the page draws between pieces, and nobody waiting ends it', async () => {
  const { file, reads } = fileOf(randomBytes(10 * PIECE));
  let drawn = 0;
  const timer = setInterval(() => drawn++, 0);
  expect(
    await hashFile(
      file,
      () => undefined,
      () => reads.length >= 4,
    ),
  ).toBeNull();
  clearInterval(timer);
  expect(reads).toHaveLength(4);
  expect(drawn).toBeGreaterThan(0);
});

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { dist } from './harness';

describe('the elliptic curve in the built mini-program', () => {
  const files = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? files(path.join(folder, entry.name)) : [path.join(folder, entry.name)],
    );
  const scripts = files(dist).filter((file) => file.endsWith('.js'));
  const text = (file: string) => readFileSync(file, 'utf8');
  // The prime of P-256.
  const prime = 'ffffffff00000001000000000000000000000000ffffffffffffffffffffffff';

  test('is in one file of one package, which nothing else carries, and adds at most 60 KB', () => {
    const holding = scripts.filter((file) => text(file).toLowerCase().includes(prime));
    expect(holding.map((file) => path.relative(dist, file))).toEqual([path.join('paper', 'sub-vendors.js')]);
    expect(readFileSync(holding[0]!).length).toBeLessThan(60 * 1024);
    const elsewhere = scripts.filter((file) => !path.relative(dist, file).startsWith('paper'));
    expect(elsewhere.filter((file) => /checkOffline|adoptTrust|trust-list|valibot/.test(text(file)))).toEqual([]);
    expect(scripts.filter((file) => /jsQR|BarcodeDetector/.test(text(file)))).toEqual([]);
  });
});

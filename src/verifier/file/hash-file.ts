import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ChosenFile } from './pdf';

/** As much as an old phone hashes without a JIT between two drawings of a page. */
const PIECE = 64 * 1024;

/**
 * SHA-256 of a file, hex, taken on this phone: nothing of the file leaves it.
 * @param told is given the bytes done after each piece; the page draws in between @param gone whether nobody waits any more
 * @returns null when nobody waits any more
 */
export async function hashFile(file: ChosenFile, told: (done: number) => void, gone: () => boolean): Promise<string | null> {
  const hash = sha256.create();
  for (let done = 0; done < file.size; done += PIECE) {
    if (gone()) return null;
    hash.update(await file.read(done, Math.min(PIECE, file.size - done)));
    told(Math.min(done + PIECE, file.size));
    await new Promise((next) => setTimeout(next, 0));
  }
  return bytesToHex(hash.digest());
}

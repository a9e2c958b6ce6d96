import { readRareFile } from './fonts';
import { trueType } from './woff2';

/** Unpacked files that an instance keeps, the last used last. */
const KEPT = 12;
const opened = new Map<string, Buffer>();

/** A file of rare characters as TrueType, unpacked once for the documents that follow. */
export function openedFace(file: string): Buffer {
  const bytes = opened.get(file) ?? trueType(readRareFile(file));
  opened.delete(file);
  opened.set(file, bytes);
  const [oldest] = opened.keys();
  if (opened.size > KEPT) opened.delete(oldest!);
  return bytes;
}

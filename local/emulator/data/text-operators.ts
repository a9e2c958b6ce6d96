import { evalExpr } from 'mingo/core';
import type { Options } from 'mingo/types';
import type { Doc } from './ejson';

/** Where a text stands in another, counted in code points from 0; -1 for nowhere, null in nothing. */
export function $indexOfCP(doc: Doc, expr: unknown, options: Options): number | null {
  const [text, sought, start = 0, end] = evalExpr(doc, expr as never, options) as [string | null | undefined, string, number?, number?];
  if (text === null || text === undefined) return null;
  const searched = [...text].slice(start, end).join('');
  const at = searched.indexOf(sought);
  return at < 0 ? -1 : start + [...searched.slice(0, at)].length;
}

/** Where a text stands in another, counted in bytes of UTF-8 from 0; -1 for nowhere, null in nothing. */
export function $indexOfBytes(doc: Doc, expr: unknown, options: Options): number | null {
  const [text, sought, start = 0, end] = evalExpr(doc, expr as never, options) as [string | null | undefined, string, number?, number?];
  if (text === null || text === undefined) return null;
  const at = Buffer.from(text).subarray(start, end).indexOf(sought);
  return at < 0 ? -1 : start + at;
}

/** A part of a text by bytes of UTF-8, to the end if the length is negative or too long. @throws Error for a cut through a character */
export function $substrBytes(doc: Doc, expr: unknown, options: Options): string {
  const [text, start, length] = evalExpr(doc, expr as never, options) as [string | null, number, number];
  if (start < 0) throw new Error('$substrBytes: the starting index must be non-negative');
  const bytes = Buffer.from(text ?? '').subarray(start, length < 0 ? undefined : start + length);
  const part = bytes.toString('utf8');
  if (part.includes('\ufffd') && !Buffer.from(part).equals(bytes)) throw new Error('$substrBytes: the cut falls inside a character');
  return part;
}

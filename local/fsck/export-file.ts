import fs from 'node:fs';

const CHUNK = 1 << 20;
/** Bytes: the database itself refuses far smaller documents. */
const LONGEST = 64 << 20;
const NEWLINE = 0x0a;

/** A line of a file, and where it stands. */
export interface Line {
  /** Null: no UTF-8. */
  text: string | null;
  /** Counted from 1. */
  number: number;
  offset: number;
  bytes: number;
}

/** The lines of a file, with a chunk of it in memory at a time. @throws Error for a line too long for a document */
export function* linesOf(file: string): Generator<Line> {
  const handle = fs.openSync(file, 'r');
  try {
    let [pending, offset, number] = [Buffer.alloc(0), 0, 0];
    const take = (bytes: number): Line => {
      const line = { text: decode(pending.subarray(0, bytes)), number: ++number, offset, bytes };
      pending = pending.subarray(bytes + 1);
      offset += bytes + 1;
      return line;
    };
    for (let read = -1; read !== 0;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      read = fs.readSync(handle, chunk, 0, CHUNK, null);
      pending = Buffer.concat([pending, chunk.subarray(0, read)]);
      for (let end = pending.indexOf(NEWLINE); end >= 0; end = pending.indexOf(NEWLINE)) yield take(end);
      if (pending.length > LONGEST)
        throw new Error(`${file} 第 ${number + 1} 行太长，不是每行一份数据的导出文件。请按 JSON 格式重新导出。`);
    }
    if (pending.length > 0) yield take(pending.length);
  } finally {
    fs.closeSync(handle);
  }
}

/** The text of one line, read again. */
export function lineAt(file: string, { offset, bytes }: Pick<Line, 'offset' | 'bytes'>): string | null {
  const handle = fs.openSync(file, 'r');
  try {
    const line = Buffer.alloc(bytes);
    return decode(line.subarray(0, fs.readSync(handle, line, 0, bytes, offset)));
  } finally {
    fs.closeSync(handle);
  }
}

// A byte order mark at the beginning is left out; a file saved in another encoding must not pass for an edited one.
const utf8 = new TextDecoder('utf-8', { fatal: true });
function decode(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

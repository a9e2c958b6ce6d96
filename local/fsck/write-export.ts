import fs from 'node:fs';
import path from 'node:path';
import { openApiOutbox } from '../emulator/admin/openApi';
import { stringifyEjson } from '../emulator/data/ejson';
import type { Handle } from '../emulator/handle';

const LINES = 1000;

/**
 * Write a database as the cloud exports it: a file `<collection>.json` each, a document of extended JSON on each line.
 * @returns how many documents of each collection @throws Error where something stands in the folder already: two exports in one would look tampered with
 */
export function writeExport(database: Handle, dir: string): Record<string, number> {
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
  if (fs.readdirSync(dir).length > 0) throw new Error(`${dir} 里已经有文件。请用 --to 指定一个新的或空的目录。`);
  const counts: Record<string, number> = {};
  for (const name of database.collections().filter((collection) => collection !== openApiOutbox)) {
    const handle = fs.openSync(path.join(dir, `${name}.json`), 'wx', 0o600);
    try {
      counts[name] = writeLines(handle, database.all(name));
    } finally {
      fs.closeSync(handle);
    }
  }
  return counts;
}

function writeLines(handle: number, docs: Iterable<object>): number {
  let [count, lines] = [0, [] as string[]];
  const flush = (): void => {
    fs.writeSync(handle, lines.join(''));
    lines = [];
  };
  for (const doc of docs) {
    count++;
    if (lines.push(`${stringifyEjson(doc)}\n`) === LINES) flush();
  }
  flush();
  return count;
}

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What the JSON files of this folder hold, by file name. A door is uploaded without the folder: its bundle holds them (`local/build/cloud.ts`). */
export const files: Record<string, unknown> = Object.fromEntries(
  readdirSync(__dirname)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file, JSON.parse(readFileSync(join(__dirname, file), 'utf8'))]),
);

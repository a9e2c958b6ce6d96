import fs from 'node:fs';
import path from 'node:path';
import type { Head } from '../../cloudfunctions/audit/walk-chain';

const fileOf = (dataDir: string): string => path.join(dataDir, 'audit-head.json');

/**
 * The head of the audit chain as the last sound check of a data folder noted it. Whoever can cut the chain can edit this file too:
 * a head written down elsewhere is given by `--head`.
 */
export function readNotedHead(dataDir: string): Head | null {
  try {
    return JSON.parse(fs.readFileSync(fileOf(dataDir), 'utf8')) as Head;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export function noteHead(dataDir: string, head: Head): void {
  const file = fileOf(dataDir);
  fs.writeFileSync(`${file}.new`, `${JSON.stringify(head)}\n`, { mode: 0o600, flush: true });
  fs.renameSync(`${file}.new`, file);
}

/** `SEQ:HASH` as printed. @returns null for anything else */
export function parseHead(text: string): Head | null {
  const found = /^(\d+):([0-9a-f]{64})$/.exec(text);
  return found && { seq: Number(found[1]), hash: found[2]! };
}

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Whether a program of the system is there: poppler-utils, qpdf. */
const hasTool = (name: string): boolean => spawnSync(name, ['--version']).error === undefined;

/** `test`, or one that says which package is missing. */
export function testWith(tool: string, pack: string): jest.It {
  if (hasTool(tool)) return test;
  console.warn(`${tool} is not installed (apt-get install ${pack}): its tests are skipped`);
  return test.skip;
}

/** Runs a tool over a file of these bytes. */
export function tool(name: string, bytes: Buffer, args: (file: string) => string[]): { status: number | null; out: string } {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'pdf-'));
  try {
    const file = path.join(dir, 'file.pdf');
    fs.writeFileSync(file, bytes);
    const { status, stdout, stderr } = spawnSync(name, args(file), { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    return { status, out: stdout + stderr };
  } finally {
    fs.rmSync(dir, { recursive: true });
  }
}

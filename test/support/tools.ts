import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type PdfTool, requirePdfTool } from '../../local/pdf-tools';

/** `test`, once the tool is there: a test that needs it is never left out. @throws Error with the next step */
export function testWith(name: PdfTool): jest.It {
  requirePdfTool(name);
  return test;
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

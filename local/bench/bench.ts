import { fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Machine, machine } from './machine';
import type { Figures, PartName } from './parts';

export interface Measured {
  machine: Machine;
  figures: Figures;
  /** How long each part took, s. */
  seconds: Partial<Record<PartName, number>>;
}

/** Run these parts, one after another, in a temporary folder that is removed again. */
export async function bench(names: readonly PartName[], quick: boolean): Promise<Measured> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  const measured: Measured = { machine: machine(dir), figures: {}, seconds: {} };
  try {
    for (const name of names) {
      const began = performance.now();
      const own = path.join(dir, name);
      fs.mkdirSync(own);
      Object.assign(measured.figures, { [name]: await inProcess(name, own, quick) });
      measured.seconds[name] = (performance.now() - began) / 1000;
    }
    return measured;
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

/** @throws what the part threw */
function inProcess(name: PartName, dir: string, quick: boolean): Promise<unknown> {
  return new Promise((resolve, reject) => {
    // the loader that runs this process runs the child
    const child = fork(path.join(__dirname, 'run-part.ts'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.once('exit', (code) => reject(new Error(`part ${name} ended with ${code}`)));
    child.once('message', ({ figures, error }: { figures?: unknown; error?: string }) =>
      error === undefined ? resolve(figures) : reject(new Error(`part ${name}: ${error}`)),
    );
    child.send({ name, dir, quick });
  });
}

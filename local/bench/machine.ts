import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { median } from './stats';

export interface Machine {
  cpu: string;
  cores: number;
  memoryGb: number;
  system: string;
  node: string;
  /** Median of a 4 KB append made durable, ms: what every write costs at least on this disk. */
  fsyncMs: number;
}

/** The machine the figures are of. @param dir on the disk that is measured */
export function machine(dir: string): Machine {
  const file = path.join(dir, 'fsync');
  const handle = fs.openSync(file, 'w');
  const page = Buffer.alloc(4096, 1);
  const times = Array.from({ length: 50 }, () => {
    const start = performance.now();
    fs.writeSync(handle, page);
    fs.fsyncSync(handle);
    return performance.now() - start;
  });
  fs.closeSync(handle);
  fs.rmSync(file);
  return {
    cpu: os.cpus()[0]?.model.trim() ?? '?',
    cores: os.availableParallelism(),
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()}`,
    node: process.version,
    fsyncMs: median(times),
  };
}

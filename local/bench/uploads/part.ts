import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { buildCloud } from '../../build/cloud';
import { loadKeys } from '../../keys/folder-keys';
import { root } from '../../paths';
import { load } from '../cloud/http-load';
import { Product, granted } from '../cloud/product';
import type { Part } from '../part';
import { kilo, mega, print } from '../print';
import { hostileFiles } from './hostile';

export interface Upload {
  name: string;
  reason: string;
  bytes: number;
  /** ms: the first call of a process, the median and the worst of the others. */
  first: number;
  median: number;
  worst: number;
  /** The most memory the function's process held, bytes. */
  peak: number;
}

/** Hostile files at the door that takes uploads: the function as deployed, each file in a process of its own. */
export const uploads: Part<Upload[]> = {
  async measure({ dir, quick }) {
    const env = loadKeys(dir);
    const functionsDir = path.join(dir, 'functions');
    await buildCloud(root, functionsDir);
    const script = path.join(dir, 'door.js');
    await build({ entryPoints: [path.join(__dirname, 'door.ts')], outfile: script, platform: 'node', format: 'cjs' });
    const world = new Product(1000, env);
    try {
      await world.start(path.join(dir, 'world'), functionsDir);
      await load(world.origin, world.issue(1), 1, granted);
      const { file, numbers } = await world.child.ask('addPapers', { papers: 1000 });
      const original = Buffer.from(file, 'base64');
      const found: Upload[] = [];
      for (const [name, bytes] of Object.entries(hostileFiles(original, numbers[0]!))) {
        const upload = path.join(dir, 'upload.pdf');
        writeFileSync(upload, bytes);
        const { stdout } = await promisify(execFile)(process.execPath, [script, functionsDir, upload, quick ? '4' : '10'], {
          env: { ...process.env, ...env, ...world.sdkEnv, PUBLIC_ORIGIN: world.origin },
        });
        found.push({ name, ...(JSON.parse(stdout) as Omit<Upload, 'name'>) });
      }
      return found;
    } finally {
      await world.child.end();
    }
  },
  say(all) {
    const most = (figure: 'worst' | 'peak'): number => Math.max(...all.map((upload) => upload[figure]));
    print(
      ['上传', 'kB', '答复', '首次 ms', '中位 ms', '最慢 ms', '峰值 MB'],
      all.map(({ name, bytes, reason, first, median, worst, peak }) => [
        ...[name, kilo(bytes), reason, first.toFixed(0), median.toFixed(1), worst.toFixed(1), mega(peak)],
      ]),
      [
        `最慢 ${most('worst').toFixed(1)} ms，内存最多 ${mega(most('peak'))} MB：部署的 web 函数，每个文件一个进程，含 base64 解码、校验、SHA-256 和全部数据库调用。`,
        '对照（此前在同类机器上量过的解析库）：2.3 kB 的压缩炸弹让 pdf-lib 用 5.7 秒和 1.1 GB，1 MB 的让 pdfjs 用 2.2 GB。本产品从不解析上传的文件。',
      ],
    );
  },
};

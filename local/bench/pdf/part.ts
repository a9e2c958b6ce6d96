import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { testKeys } from '../../../test/support/keys';
import { buildCloud } from '../../build/cloud';
import { findChromium } from '../../chromium';
import { root } from '../../paths';
import { bundleDocument } from '../bundle-document';
import type { Ground, Part } from '../part';
import { kilo, mega, print } from '../print';
import { median } from '../stats';
import { contentOf, origin } from './content';
import type { Made } from './repeat';

const makers = { ours: 5, pdfmake: 5, chromium: 3 } as const;
type Maker = keyof typeof makers;
/** By pages of ours, then by maker; a maker that isn't there is missing. */
export type Pdf = Record<string, Partial<Record<Maker, Made>>>;

/** The document made and signed, beside other makers of the same content with the same font; each in a process of its own. */
export const pdf: Part<Pdf> = { measure, say };

async function measure({ dir, quick, said }: Ground): Promise<Pdf> {
  process.env.PUBLIC_ORIGIN = origin;
  const functionsDir = path.join(dir, 'functions');
  await buildCloud(root, functionsDir);
  const fonts = path.join(functionsDir, 'document/fonts');
  const here = Object.keys(makers).filter((maker) => maker !== 'chromium' || findChromium()) as Maker[];
  for (const maker of here) await bundleDocument(path.join(__dirname, `with-${maker}.ts`), functionsDir);

  const contents: Record<string, string> = {};
  for (const pages of [3, 20]) {
    const content = await contentOf(pages);
    contents[content.pages] = path.join(dir, `content-${pages}.json`);
    writeFileSync(contents[content.pages]!, JSON.stringify(content));
  }
  const runs: Record<string, Partial<Record<Maker, Made[]>>> = {};
  const rounds = quick ? 1 : 3;
  for (let round = 0; round < rounds; round++) {
    said(`第${round + 1}/${rounds}轮`);
    for (const [pages, content] of Object.entries(contents)) {
      for (const maker of round % 2 ? [...here].reverse() : here) {
        const script = path.join(functionsDir, 'document', `with-${maker}.js`);
        const env = { ...process.env, ...testKeys, PUBLIC_ORIGIN: origin };
        const { stdout } = await promisify(execFile)(process.execPath, [script, content, String(makers[maker]), fonts], { env });
        ((runs[pages] ??= {})[maker] ??= []).push(JSON.parse(stdout) as Made);
      }
    }
  }
  return Object.fromEntries(
    Object.entries(runs).map(([pages, of]) => [pages, Object.fromEntries(Object.entries(of).map(([maker, all]) => [maker, middle(all)]))]),
  );
}

const middle = (all: Made[]): Made => {
  const of = (figure: keyof Made): number => median(all.map((made) => made[figure]));
  return { cold: of('cold'), warm: of('warm'), peak: of('peak'), bytes: of('bytes'), pages: of('pages') };
};

const names: Record<Maker, string> = {
  ours: '本产品（制作、签名、算摘要）',
  pdfmake: 'pdfmake 0.3.11（不签名）',
  chromium: '无头 Chromium 打印（不签名）',
};

function say(figures: Pdf): void {
  const row = (maker: string, { pages, cold, warm, peak, bytes }: Made): string[] => [
    ...[names[maker as Maker], String(pages), cold.toFixed(0), warm.toFixed(0), mega(peak), kilo(bytes)],
  ];
  for (const [pages, of] of Object.entries(figures)) {
    print(
      [`${pages} 页的报告`, '页', '冷启动 ms', '再做 ms', '峰值 MB', 'kB'],
      Object.entries(of).map(([maker, made]) => row(maker, made)),
    );
  }
  console.log(
    '同样的内容和字体（Noto Sans SC），各在自己的进程里；冷启动从进程开始算到第一份做好，Chromium 从启动浏览器算起，内存为其全部进程之和（PSS）。',
  );
}

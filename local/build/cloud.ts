import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Plugin, build } from 'esbuild';
import { isRareFile } from '../../cloudfunctions/pdf/fonts';

/** The doors that are uploaded; everything else is bundled into them. */
export const doors = ['wechat', 'web', 'jobs', 'document'] as const;

/**
 * Bundle each door into `outDir/<name>/`: one minified file with the SDK inside loads in 98 ms, the SDK as a dependency in 166.
 * The cloud runs Node 16.
 * @param places the folder whose JSON files are the places
 */
export async function buildCloud(root: string, outDir: string, places = join(root, 'config/jurisdictions')): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  await Promise.all(
    doors.map(async (name) => {
      const out = join(outDir, name);
      mkdirSync(out, { recursive: true });
      await build({
        entryPoints: [join(root, 'cloudfunctions', name, 'index.ts')],
        outfile: join(out, 'index.js'),
        bundle: true,
        minify: true,
        keepNames: true,
        platform: 'node',
        target: 'node16',
        format: 'cjs',
        logLevel: 'error',
        sourcemap: false,
        ...besideItself,
        plugins: [zipAtOnce, placeFiles(places)],
      });
      if (name === 'document') shipFonts(root, join(out, 'fonts'));
      if (name === 'document') shipProfile(root, join(out, 'data'));
      copyFileSync(join(root, 'cloudfunctions', name, 'config.json'), join(out, 'config.json'));
      writeFileSync(join(out, 'package.json'), `${JSON.stringify({ name, version: '1.0.0', main: 'index.js' }, null, 2)}\n`);
    }),
  );
}

/** Whoever bundles a function needs it: a package that reads a file beside its own finds it beside the bundle. */
export const besideItself = {
  banner: { js: "const bundleUrl = require('url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'bundleUrl' },
};

/** fflate makes its threads from the text of its functions, which a minified bundle breaks: a sheet over 160 kB would fail. */
const zipAtOnce: Plugin = {
  name: 'zip-at-once',
  setup: ({ onLoad }) =>
    onLoad({ filter: /write-excel-file[\\/]modules[\\/]zip[\\/]zipToArrayBuffer\.js$/ }, () => ({
      contents: "import zip from './zipToArrayBufferSync.js'; export default async (files) => zip(files);",
    })),
};

/** Whoever bundles a function needs it: the places' files come into the bundle, instead of the code that reads their folder. */
export const placeFiles = (folder: string): Plugin => ({
  name: 'place-files',
  setup: ({ onLoad }) =>
    onLoad({ filter: /config[\\/]jurisdictions[\\/]files\.ts$/ }, () => {
      const names = readdirSync(folder).filter((file) => file.endsWith('.json'));
      const imports = names.map((name, i) => `import file${i} from './${name}';`);
      const entries = names.map((name, i) => `'${name}': file${i}`);
      return { contents: `${imports.join('\n')}\nexport const files = { ${entries.join(', ')} };`, resolveDir: folder };
    }),
});

/** The colours that a PDF/A means (sRGB, 3 kB): pdfkit reads them when it makes one. */
function shipProfile(root: string, out: string): void {
  mkdirSync(out);
  const profile = 'sRGB_IEC61966_2_1.icc';
  copyFileSync(join(root, 'node_modules/pdfkit/js/data', profile), join(out, profile));
}

/** The fonts beside the bundle, 35 MB: as links where the disk allows, for a build is made for every state of the source. */
function shipFonts(root: string, out: string): void {
  mkdirSync(out);
  const modules = join(root, 'node_modules');
  const noto = join(modules, '@expo-google-fonts/noto-sans-sc');
  const rare = readdirSync(join(modules, 'hanamin')).filter(isRareFile);
  for (const from of [
    ...['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'].map((face) => join(noto, face)),
    ...rare.map((file) => join(modules, 'hanamin', file)),
  ]) {
    const to = join(out, basename(from));
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
    }
  }
  copyFileSync(join(noto, 'LICENSE_FONT'), join(out, 'LICENSE'));
  copyFileSync(join(root, 'local/build/HANAZONO_LICENSE'), join(out, 'HANAZONO_LICENSE'));
}

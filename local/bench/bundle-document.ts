import path from 'node:path';
import { build } from 'esbuild';
import { besideItself, placeFiles } from '../build/cloud';
import { root } from '../paths';

/** Bundle a script as the function `document` is bundled, beside that function's fonts. @returns the bundle */
export async function bundleDocument(entry: string, functionsDir: string): Promise<string> {
  const outdir = path.join(functionsDir, 'document');
  const browser = path.join(root, 'node_modules/playwright-core');
  await build({
    ...{ entryPoints: [entry], outdir, bundle: true, minify: true, keepNames: true, platform: 'node', target: 'node16', format: 'cjs' },
    ...{ logLevel: 'error', ...besideItself, plugins: [placeFiles(path.join(root, 'config/jurisdictions'))] },
    // what drives a browser finds its own files
    ...{ alias: { 'playwright-core': browser }, external: [browser] },
  });
  return path.join(outdir, `${path.basename(entry, '.ts')}.js`);
}

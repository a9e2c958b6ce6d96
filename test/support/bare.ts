import path from 'node:path';
import vm from 'node:vm';
import { buildSync } from 'esbuild';

/** Runs a module of the app in a context that has ECMAScript and nothing else, and gives back what it exports. */
export function bare<T>(file: string): T {
  const { outputFiles } = buildSync({
    entryPoints: [path.resolve(__dirname, '../..', file)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'exported',
    define: { 'process.env.TARO_ENV': '"weapp"' },
    logLevel: 'silent',
  });
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  return vm.runInContext(`${outputFiles[0]!.text};exported`, context) as T;
}

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import type { UserConfigExport } from '@tarojs/cli';

const isH5 = process.env.TARO_ENV === 'h5';
const platform = isH5
  ? ['@tarojs/plugin-platform-h5']
  : ['@tarojs/plugin-platform-weapp', path.resolve(__dirname, 'aria.ts'), path.resolve(__dirname, 'wxml.ts')];

// Pixels stay pixels: rpx would make 18 px words 9 px wide on a phone, and rem needs a script inside index.html, which the
// content security policy forbids.
const postcss = { pxtransform: { enable: false } };

// What the phone shares with the cloud stands outside src/ and is compiled like it.
const compile = { include: [path.resolve(__dirname, '../cloudfunctions/core'), path.resolve(__dirname, '../types')] };

/** A digest of the contract in `types/`, whatever the machine. */
function contract(): string {
  const types = path.resolve(__dirname, '../types');
  const files = readdirSync(types, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const hash = createHash('sha256');
  for (const file of files.map((name) => name.replaceAll(path.sep, '/')).sort())
    hash.update(`${file}\n`).update(readFileSync(path.join(types, file)));
  return hash.digest('base64url').slice(0, 12);
}

/** Shared by pages behind the first one, by what they are about. */
const later = {
  curves: /[\\/]@noble[\\/]curves[\\/]/,
  hashes: /[\\/]@noble[\\/]hashes[\\/]|[\\/]src[\\/](image|qr|barcode)[\\/]/,
  reports: /[\\/]src[\\/](statement|verdict|verifier|holder)[\\/]|[\\/]core[\\/](statement|verdict|code|report|kinds)[\\/]|[\\/]types[\\/]reasons/,
  staff: /[\\/]src[\\/](staff|source|authority)[\\/]/,
};

/** Taro's build for both platforms: `taro build --type weapp|h5` writes `dist/weapp` or `dist/h5`. */
const config: UserConfigExport<'webpack5'> = {
  projectName: 'compliance-code',
  date: '2026-11-21',
  designWidth: 750,
  deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
  sourceRoot: 'src',
  env: { CONTRACT: JSON.stringify(contract()) },
  outputRoot: isH5 ? 'dist/h5' : 'dist/weapp',
  framework: 'react',
  copy: {
    patterns: isH5
      ? []
      : [
          { from: 'src/share/card.png', to: 'dist/weapp/share/card.png' },
          { from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' },
        ],
    options: {},
  },
  // Prebundling would put 450 kB into the main package instead of 280.
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: ['@tarojs/plugin-framework-react', ...platform],
  terser: { enable: true, config: { compress: { passes: 2 }, output: { comments: false, ascii_only: false } } },
  // How deep a template nests before it goes on in a component of its own: half of Taro's default makes half the template.
  baseLevel: 8,
  mini: {
    optimizeMainPackage: { enable: true },
    postcss,
    compile,
  },
  h5: {
    compile,
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'browser' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    // Pages use the browser's own elements, so no selector is to be rewritten for Taro's.
    postcss: { ...postcss, htmltransform: { enable: false } },
    webpackChain: (chain) => {
      chain.performance.hints(false);
      chain.resolve.alias.set('@tarojs/components/dist/components$', path.resolve(__dirname, 'no-pull-to-refresh.js'));
      chain.resolve.alias.set('@tarojs/components/dist/taro-components/taro-components.css', path.resolve(__dirname, 'no-styles.css'));
      // What several pages share is loaded once.
      chain.optimization.splitChunks({
        chunks: 'all',
        minSize: 0,
        cacheGroups: {
          default: false,
          defaultVendors: false,
          framework: { name: 'framework', test: /[\\/]node_modules[\\/]/, chunks: 'initial' },
          common: { name: 'common', chunks: 'async', minChunks: 2 },
          // … but not with the first page, which shows no code, no report and no desk.
          ...Object.fromEntries(
            Object.entries(later).map(([name, test]) => [name, { name, test, chunks: 'async', minChunks: 2, priority: 1 }]),
          ),
          // Only papers need elliptic curves.
          paper: { name: 'paper', test: /@noble[\\/]curves|valibot|core[\\/]statement[\\/](?!ascii-json)/, chunks: 'async', priority: 1 },
        },
      });
    },
  },
};

export default defineConfig<'webpack5'>(config);

import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import type { UserConfigExport } from '@tarojs/cli'

const isH5 = process.env.TARO_ENV === 'h5'

/** Taro's build for both platforms: `taro build --type weapp|h5` writes `dist/weapp` or `dist/h5`. */
export default defineConfig<'webpack5'>({
  projectName: 'compliance-code',
  date: '2026-11-21',
  designWidth: 750,
  deviceRatio: { 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: isH5 ? 'dist/h5' : 'dist/weapp',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: ['@tarojs/plugin-framework-react', isH5 ? '@tarojs/plugin-platform-h5' : '@tarojs/plugin-platform-weapp'],
  terser: { enable: true, config: { compress: { passes: 2 }, output: { comments: false } } },
  sass: {},
  mini: {
    baseLevel: 8,
    minifyXML: { collapseWhitespace: true },
    optimizeMainPackage: { enable: true },
    postcss: { pxtransform: { enable: true, config: {} } }
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'browser' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'chunk/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css'
    },
    postcss: { pxtransform: { enable: true, config: {} } }
  }
} satisfies UserConfigExport<'webpack5'>)

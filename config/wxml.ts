import webpack from 'webpack';

interface Context {
  modifyBuildAssets(run: (given: { assets: Record<string, webpack.sources.Source> }) => void): void;
}

/**
 * Takes the blanks between tags out of the templates. Taro's own `minifyXML` treats `input` as HTML does and drops its end
 * tag, which WeChat's compiler refuses.
 */
export default function wxml(ctx: Context): void {
  ctx.modifyBuildAssets(({ assets }) => {
    for (const [name, asset] of Object.entries(assets)) {
      if (!name.endsWith('.wxml')) continue;
      const small = asset
        .source()
        .toString()
        .replace(/>\s+</g, '><')
        .replace(/\s{2,}/g, ' ')
        .trim();
      assets[name] = new webpack.sources.RawSource(small);
    }
  });
}

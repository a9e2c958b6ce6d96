const weapp = process.env.TARO_ENV === 'weapp';

export default defineAppConfig({
  pages: ['home/index'],
  subPackages: [
    { root: 'holder', pages: ['bind/index', 'ask/index', 'report/index', 'reports/index', 'code/index'] },
    { root: 'verifier', pages: ['scan/index', 'view/index', 'result/index', 'files/index', 'history/index'] },
    // A paper's signature is checked with code that a plain scan never downloads.
    { root: 'paper', pages: ['check/index', 'receipt/index', 'lists/index'] },
    { root: 'guide', pages: ['place/index', 'help/index'] },
    { root: 'source', pages: ['desk/index', 'duties/index', 'upload/index', 'batches/index', 'waiting/index'] },
    { root: 'authority', pages: ['overview/index', 'document/index', 'units/index', 'duties/index'] },
  ],
  lazyCodeLoading: 'requiredComponents',
  ...(weapp
    ? {
        // Whoever starts at home goes on to one of these; staff and guides wait until they are opened. 2 MB a rule at most.
        preloadRule: {
          'home/index': { network: 'all' as const, packages: ['holder', 'verifier'] },
          // Who verifies may soon stand where there is no network.
          'verifier/scan/index': { network: 'all' as const, packages: ['paper'] },
        },
        // No call waits longer than src/wire has patience for.
        networkTimeout: { request: 20_000, uploadFile: 60_000, downloadFile: 60_000 },
        sitemapLocation: 'sitemap.json',
        // Protected interfaces wait for consent (src/privacy).
        __usePrivacyCheck__: true,
        darkmode: true,
        themeLocation: 'theme.json',
        window: {
          navigationBarTitleText: '合规一码通',
          navigationBarBackgroundColor: '@navBg',
          navigationBarTextStyle: '@navText',
          backgroundColor: '@pageBg',
          backgroundTextStyle: '@pageText',
        },
      }
    : // h5 draws its own bar (src/ui/page.tsx).
      { animation: false, window: { navigationBarTitleText: '合规一码通', navigationStyle: 'custom' } }),
});

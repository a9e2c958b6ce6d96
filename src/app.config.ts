const weapp = process.env.TARO_ENV === 'weapp';

export default defineAppConfig({
  pages: ['home/index'],
  subPackages: [
    { root: 'holder', pages: ['bind/index', 'ask/index', 'report/index', 'reports/index', 'code/index'] },
    { root: 'verifier', pages: ['scan/index', 'view/index'] },
    { root: 'guide', pages: ['place/index'] },
    { root: 'source', pages: ['desk/index', 'duties/index', 'upload/index', 'batches/index', 'waiting/index'] },
    { root: 'authority', pages: ['overview/index', 'document/index', 'units/index', 'duties/index'] },
  ],
  lazyCodeLoading: 'requiredComponents',
  animation: false,
  ...(weapp
    ? {
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
      { window: { navigationBarTitleText: '合规一码通', navigationStyle: 'custom' } }),
});

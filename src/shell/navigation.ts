import Taro from '@tarojs/taro';

/** Every page's address, with what it must be told. */
export const to = {
  home: () => '/home/index',
  bind: () => '/holder/bind/index',
  ask: (subject: string) => `/holder/ask/index?subject=${subject}`,
  report: (number: string) => `/holder/report/index?number=${number}`,
  reports: (subject: string) => `/holder/reports/index?subject=${subject}`,
  /** `now`: the code opens at once with the usual settings. */
  code: (report: string, now = false) => `/holder/code/index?report=${report}${now ? '&now=1' : ''}`,
  scan: () => '/verifier/scan/index',
  result: () => '/verifier/result/index',
  files: () => '/verifier/files/index',
  paper: () => '/paper/check/index',
  lists: () => '/paper/lists/index',
  receipt: (id: string) => `/paper/receipt/index?id=${id}`,
  history: () => '/verifier/history/index',
  guide: (place?: string) => `/guide/place/index${place ? `?id=${place}` : ''}`,
  help: () => '/guide/help/index',
  desk: () => '/source/desk/index',
  duties: () => '/source/duties/index',
  upload: () => '/source/upload/index',
  batches: () => '/source/batches/index',
  waiting: () => '/source/waiting/index',
  overview: () => '/authority/overview/index',
  document: () => '/authority/document/index',
  units: (unit?: string) => `/authority/units/index${unit ? `?unit=${encodeURIComponent(unit)}` : ''}`,
  namedDuties: () => '/authority/duties/index',
};

export const go = (url: string): void => void Taro.navigateTo({ url });

/** Back to a page where it is the one below, else on to it: going round and round must not pile up pages, of which WeChat keeps ten. */
export function returnTo(url: string): void {
  const pages = Taro.getCurrentPages();
  const below = pages[pages.length - 2] as { route?: string; path?: string } | undefined;
  if (`/${below?.route ?? below?.path ?? ''}`.includes(url)) void Taro.navigateBack();
  else goOn(url);
}

/** Goes on without a way back to this page: it is done with. */
export const goOn = (url: string): void => void Taro.redirectTo({ url });

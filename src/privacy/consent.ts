import { CloudError } from '../shell/cloud';
import { createStore } from '../shell/store';

/** How WeChat is told what became of a question about the guideline; `buttonId` names the button that was tapped. */
type Resolve = (answer: { event: 'exposureAuthorization' | 'disagree' } | { event: 'agree'; buttonId: string }) => void;
interface Callbacks<T = unknown> {
  success?: (result: T) => void;
  fail?: (error: unknown) => void;
}
/** All of it came with base library 2.32.3: an older one protects nothing and asks nothing. */
interface Wx {
  onNeedPrivacyAuthorization?(listener: (resolve: Resolve) => void): void;
  requirePrivacyAuthorize?(options: Callbacks): void;
  getPrivacySetting?(options: Callbacks<{ privacyContractName?: string }>): void;
  openPrivacyContract?(options: Callbacks): void;
}
declare const wx: Wx;

/** The questions of WeChat that wait for the sheet's answer. */
export const waiting = createStore<readonly Resolve[]>([]);

/** Takes WeChat's questions, once for the app: without a listener WeChat would show a sheet of its own. */
export function listenForConsent(): void {
  if (process.env.TARO_ENV === 'weapp') wx.onNeedPrivacyAuthorization?.((resolve) => waiting.set([...waiting.get(), resolve]));
}

/** Tells WeChat that the sheet is on the screen. */
export const shown = (): void => waiting.get().forEach((resolve) => resolve({ event: 'exposureAuthorization' }));

/** Answers all that waits: with the tapped button's id for a yes, which WeChat checks, with null for a no. */
export function answer(buttonId: string | null): void {
  const asked = waiting.get();
  waiting.set([]);
  asked.forEach((resolve) => resolve(buttonId === null ? { event: 'disagree' } : { event: 'agree', buttonId }));
}

/** The name under which the guideline is filed, as WeChat knows it. */
export const guidelineName = (): Promise<string> =>
  new Promise((done) => {
    const usual = '《小程序用户隐私保护指引》';
    if (!wx.getPrivacySetting) return done(usual);
    wx.getPrivacySetting({ success: ({ privacyContractName }) => done(privacyContractName || usual), fail: () => done(usual) });
  });

export const openGuideline = (): void => wx.openPrivacyContract?.({ fail: () => undefined });

/**
 * Runs what calls a protected interface (扫一扫, 选择文件或图片, 保存图片, 剪贴板) only after the phone's owner has agreed to the
 * guideline; the sheet that asks stands in every page's frame. In a browser, and on a base library that protects nothing, it runs at once.
 * @param instead another way to the same end, said to whoever refuses
 * @throws CloudError PRIVACY_REFUSED; then `run` was not called
 */
export async function afterConsent<T>(run: () => Promise<T>, instead: string): Promise<T> {
  if (process.env.TARO_ENV === 'weapp' && wx.requirePrivacyAuthorize) {
    const agreed = await new Promise<boolean>((done) =>
      wx.requirePrivacyAuthorize!({ success: () => done(true), fail: () => done(false) }),
    );
    if (!agreed) throw new CloudError('PRIVACY_REFUSED', `您没有同意隐私保护指引，这项功能没有使用。${instead}`);
  }
  return run();
}

import { createStore } from './store';

interface Wx {
  getNetworkType?(options: { success(result: { networkType: string }): void; fail(): void }): void;
  onNetworkStatusChange?(listener: (status: { isConnected: boolean }) => void): void;
}
declare const wx: Wx;

/** What the phone says of its connection; it may be wrong, so nothing is ever left undone because of it. */
const connected = createStore(true);
export const isConnected = connected.get;

/** Takes up that there is a network, or none; whoever waited for one goes on. */
export const setConnected = (now: boolean): void => connected.set(now);

/** Runs each time the network is back, until the returned function is called. */
export const onBack = (run: () => void): (() => void) => connected.subscribe(() => isConnected() && run());

/** Listens to the platform, once for the app. */
export function watchNetwork(): void {
  if (process.env.TARO_ENV === 'weapp') {
    wx.getNetworkType?.({ success: ({ networkType }) => setConnected(networkType !== 'none'), fail: () => undefined });
    wx.onNetworkStatusChange?.((status) => setConnected(status.isConnected));
    return;
  }
  setConnected(navigator.onLine);
  window.addEventListener('online', () => setConnected(true));
  window.addEventListener('offline', () => setConnected(false));
}

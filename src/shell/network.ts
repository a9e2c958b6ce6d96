interface Wx {
  getNetworkType?(options: { success(result: { networkType: string }): void; fail(): void }): void;
  onNetworkStatusChange?(listener: (status: { isConnected: boolean }) => void): void;
}
declare const wx: Wx;

/** What the phone says of its connection; it may be wrong, so nothing is ever left undone because of it. */
let connected = true;
const waiting = new Set<() => void>();

/** Takes up that there is a network, or none; whoever waited for one goes on. */
export function setConnected(now: boolean): void {
  const back = now && !connected;
  connected = now;
  if (back) [...waiting].forEach((go) => go());
}

export const isConnected = (): boolean => connected;

/** Runs each time the network is back, until the returned function is called. */
export function onBack(run: () => void): () => void {
  waiting.add(run);
  return () => void waiting.delete(run);
}

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

import Taro from '@tarojs/taro';
import { createStore, useStore } from './store';

const key = 'demo';
const demo = createStore(Taro.getStorageSync<unknown>(key) === true);

/** Takes up what an answer of the cloud says of its environment; it is kept for the next start, which may have no network. */
export function markDemo(is: boolean): void {
  if (demo.get() === is) return;
  demo.set(is);
  Taro.setStorageSync(key, is);
}

/** Whether the cloud is one for demonstration: then every page says so. */
export const useDemo = (): boolean => useStore(demo);

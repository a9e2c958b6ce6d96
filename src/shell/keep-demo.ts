import Taro from '@tarojs/taro';
import { demo } from './demo';

const key = 'demo';

/** Keeps what the cloud said of its environment for the next start, which may have no network. */
export function keepDemo(): void {
  if (Taro.getStorageSync<unknown>(key) === true) demo.set(true);
  demo.subscribe(() => Taro.setStorageSync(key, demo.get()));
}

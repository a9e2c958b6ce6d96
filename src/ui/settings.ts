import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';

const key = 'elder';
const listeners = new Set<() => void>();
let elder: boolean | null = null;

/** Elder mode (适老化): larger words and targets; kept on the phone. */
export function isElder(): boolean {
  elder ??= Taro.getStorageSync(key) === '1';
  return elder;
}

export function setElder(on: boolean): void {
  elder = on;
  Taro.setStorageSync(key, on ? '1' : '0');
  listeners.forEach((tell) => tell());
}

export function useElder(): boolean {
  return useSyncExternalStore(subscribe, isElder, isElder);
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** WeChat's fontSizeSetting when its owner changed nothing. */
const usual = 16;
let scale: number | null = null;

/** How much larger than usual the phone's owner wants words, 1 to 1.5; a browser zooms by itself. */
export function fontScale(): number {
  if (process.env.TARO_ENV === 'h5') return 1;
  if (scale === null) {
    const { fontSizeSetting = usual } = Taro.getAppBaseInfo() as { fontSizeSetting?: number };
    scale = Math.min(1.5, Math.max(1, fontSizeSetting / usual));
  }
  return scale;
}

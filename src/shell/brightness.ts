import Taro from '@tarojs/taro';

const key = 'brightness';
const quietly = (work: Promise<unknown> | undefined) => void work?.catch(() => undefined);

/** How bright the screen was before a code brightened it, 0 to 1; kept, because WeChat may kill the app while a code is shown. */
const before = (): number | '' => Taro.getStorageSync<number | ''>(key);

/** Makes the screen as bright as it gets, once what it was is kept. Never throws. */
export async function brighten(still: () => boolean): Promise<void> {
  try {
    const { value } = await Taro.getScreenBrightness();
    if (!still()) return;
    // After a kill the screen may still be bright: what was kept then stands.
    if (before() === '') Taro.setStorageSync(key, value);
    await Taro.setScreenBrightness({ value: 1 });
  } catch {
    // A phone that does not tell its brightness keeps it.
  }
}

/** Makes the screen as it was before a code was shown; at the app's start too, for the time it was killed. */
export function dim(): void {
  if (process.env.TARO_ENV !== 'weapp') return;
  const value = before();
  if (value === '') return;
  Taro.removeStorageSync(key);
  quietly(Taro.setScreenBrightness({ value }));
}

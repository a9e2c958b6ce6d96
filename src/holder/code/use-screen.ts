import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { brighten, dim } from '../../shell/brightness';

const quietly = (work: Promise<unknown> | undefined) => void work?.catch(() => undefined);

/** A scanner reads a bright screen better; afterwards it is as before. Android leaves the code out of screenshots. */
function showBright(): () => void {
  let over = false;
  void brighten(() => !over);
  quietly(Taro.setKeepScreenOn({ keepScreenOn: true }));
  quietly(Taro.setVisualEffectOnCapture({ visualEffect: 'hidden' }));
  return () => {
    over = true;
    dim();
    quietly(Taro.setKeepScreenOn({ keepScreenOn: false }));
    quietly(Taro.setVisualEffectOnCapture({ visualEffect: 'none' }));
  };
}

function stayAwake(): () => void {
  let over = false;
  let lock: WakeLockSentinel | null = null;
  const ask = async () => {
    lock = (await (navigator as { wakeLock?: WakeLock }).wakeLock?.request('screen')) ?? null;
    if (over) await lock?.release();
  };
  quietly(ask());
  return () => {
    over = true;
    quietly(lock?.release());
  };
}

/** Keeps the screen on, and bright where the platform allows, while `on`. */
export function useScreen(on: boolean): void {
  useEffect(() => {
    if (!on) return undefined;
    return process.env.TARO_ENV === 'weapp' ? showBright() : stayAwake();
  }, [on]);
}

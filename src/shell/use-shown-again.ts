import { useDidHide, useDidShow } from '@tarojs/taro';
import { useRef } from 'react';

/** Runs when the page comes back to the front, not when it is first shown. */
export function useShownAgain(run: () => void): void {
  const hidden = useRef(false);
  useDidHide(() => void (hidden.current = true));
  useDidShow(() => {
    if (hidden.current) run();
    hidden.current = false;
  });
}

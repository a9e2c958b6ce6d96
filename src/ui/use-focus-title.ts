import { useDidShow } from '@tarojs/taro';
import { type RefObject, useEffect, useRef } from 'react';

let arrived = false;
const focus = (to: HTMLElement | null): void => {
  if (to?.isConnected) to.focus({ preventScroll: true });
};

/**
 * Where keyboard and screen reader go on in a browser, which Taro's pages leave at nothing: at the title of a new page, and where
 * they were on a page that is shown again. The first page keeps the browser's own beginning.
 */
export function useFocusTitle(title: RefObject<HTMLElement>): void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (arrived) focus(title.current);
    arrived = true;
    const note = ({ target }: FocusEvent) => {
      if (title.current?.closest('.page')?.contains(target as Node)) last.current = target as HTMLElement;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [title]);
  useDidShow(() => focus(last.current));
}

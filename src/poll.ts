import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';

/** Whether the page is in front: not below another page, not in another tab, not in another app. */
export function useShown(): boolean {
  const [front, setFront] = useState(true);
  const [seen, setSeen] = useState(true);
  useDidShow(() => setFront(true));
  useDidHide(() => setFront(false));
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return;
    const look = () => setSeen(!document.hidden);
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return front && seen;
}

/** A page behind, or one whose calls fail, asks this seldom. */
const SELDOM = 5000;

/**
 * Asks again and again, `every` ms after each answer, while `on`; at once when the page comes to the front. `ask` throws
 * when no answer came. Both platforms lack a push.
 */
export function usePoll(ask: () => Promise<unknown>, on: boolean, shown: boolean, every: number): void {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (!on) return;
    let gone = false;
    let timer: ReturnType<typeof setTimeout>;
    const later = (ms: number) => {
      if (!gone) timer = setTimeout(turn, ms);
    };
    const turn = () =>
      void latest.current().then(
        () => later(shown ? every : Math.max(every, SELDOM)),
        () => later(Math.max(every, SELDOM)),
      );
    if (shown) turn();
    else later(SELDOM);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [on, shown, every]);
}

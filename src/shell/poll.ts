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

/** A page whose calls fail asks this seldom. */
const SELDOM = 5000;

/**
 * Asks again and again, `every` ms after each answer, while `on` and in front; at once when the page comes to the front. A page behind
 * asks nothing and leaves no timer. `ask` throws when no answer came. Both platforms lack a push.
 */
export function usePoll(ask: () => Promise<unknown>, on: boolean, shown: boolean, every: number): void {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (!on || !shown) return;
    let gone = false;
    let timer: ReturnType<typeof setTimeout>;
    const later = (ms: number) => {
      if (!gone) timer = setTimeout(turn, ms);
    };
    const turn = () =>
      void latest.current().then(
        () => later(every),
        () => later(Math.max(every, SELDOM)),
      );
    turn();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [on, shown, every]);
}

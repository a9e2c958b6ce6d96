import { useEffect, useState } from 'react';
import { WINDOW_MS, windowAt } from '../../../cloudfunctions/core/code/window';
import { timeOfDay } from '../../../cloudfunctions/core/dates/words';
import { cloudNow } from '../../shell/clock';
import { qrImage } from '../../qr';
import type { HeldCode } from '../held-code';

/** How often the clock is looked at: a phone that slept, or whose clock was moved, catches up within this. */
const LOOK_MS = 250;
/** Two windows. */
const MINUTE_MS = 60_000;

export interface Shown {
  /** The link of this window as a QR picture. */
  picture: string;
  /** The minute that this window is in, `14:05`. */
  minute: string;
  /** How far into its minute the clock was when the count began, and a number that changes whenever it must begin anew. */
  phase: number;
  beat: number;
}

/**
 * The picture of the current window, derived on the phone. The page counts down by itself (CSS), so nothing is drawn
 * again between two windows.
 */
export function useTokens(held: HeldCode | null, on: boolean): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    if (!held || !on) return;
    let gone = false;
    let drawn = -1;
    // The instant at which the window on the screen is over, by the clock the count was begun with.
    let over = 0;
    const look = async () => {
      const now = cloudNow();
      const window = windowAt(now);
      if (window === drawn) return;
      drawn = window;
      const picture = qrImage(held.link + (await held.token(window)));
      if (gone || drawn !== window) return;
      const punctual = Math.abs(now - over) < 2 * LOOK_MS;
      over = now - (now % WINDOW_MS) + WINDOW_MS;
      const minute = timeOfDay(now);
      setShown((s) => (s && punctual ? { ...s, picture, minute } : { picture, minute, phase: now % MINUTE_MS, beat: (s?.beat ?? 0) + 1 }));
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [held, on]);
  return shown;
}

import { useEffect, useRef } from 'react';
import { useShown } from '../../shell/poll';

/** A scanner types without a pause; a person who stops begins anew. */
const PAUSE_MS = 2000;
const typesItself = 'input, textarea, select, [contenteditable]';

/**
 * Takes what a keyboard-wedge scanner types, wherever the focus is: characters, then Enter. In a field the characters are the field's
 * own. Browsers only, and only while the page is in front.
 */
export function useWedge(onText: (text: string) => void): void {
  const shown = useShown();
  const latest = useRef(onText);
  latest.current = onText;
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !shown) return;
    let typed = '';
    let at = 0;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || (event.target as Partial<Element>).closest?.(typesItself)) return;
      if (event.timeStamp - at > PAUSE_MS) typed = '';
      at = event.timeStamp;
      if (event.key === 'Enter' && typed.length > 5) {
        // Enter would press the button that has the focus.
        event.preventDefault();
        event.stopPropagation();
        latest.current(typed);
        typed = '';
      } else if (event.key.length === 1 && event.key !== ' ') {
        typed += event.key;
        // Firefox would search the page for what follows a slash.
        if (event.key === '/') event.preventDefault();
      }
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [shown]);
}

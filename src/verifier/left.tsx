import { useEffect, useState } from 'react';
import { cloudNow } from '../shell/clock';
import { useShown } from '../shell/poll';
import { Box, Icon } from '../ui';
import { spanWords } from '../words/clock';

/** How long something lasts; by whole minutes, so it is drawn anew once a minute. `onOver`: its time is up. */
export function Left({ until, words, onOver }: { until: number; words: (left: string) => string; onOver?: () => void }) {
  const [left, setLeft] = useState(() => spanWords(until - cloudNow()));
  const shown = useShown();
  useEffect(() => {
    if (!shown) return;
    const tell = () => {
      setLeft(spanWords(until - cloudNow()));
      if (cloudNow() >= until) onOver?.();
    };
    tell();
    const timer = setInterval(tell, 1000);
    return () => clearInterval(timer);
  }, [until, shown, onOver]);
  return (
    <Box as="p" className="seal__left">
      <Icon name="clock" />
      <Box as="span">{words(left)}</Box>
    </Box>
  );
}

import { Box, classes } from './base';
import { Icon, type IconName } from './icon';

export type Tone = 'good' | 'bad' | 'unknown' | 'warn' | 'info';
const icons: Record<Tone, IconName> = { good: 'check', bad: 'warn', unknown: 'unknown', warn: 'warn', info: 'info' };

/** A state by icon and words: colour never stands alone. */
export function Status({ tone, words, large = false }: { tone: Tone; words: string; large?: boolean }) {
  return (
    <Box as="span" className={classes('status', `status--${tone}`, large && 'status--large')}>
      <Icon name={icons[tone]} />
      <Box as="span">{words}</Box>
    </Box>
  );
}

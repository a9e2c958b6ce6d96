import { Box, classes } from './base';

export type IconName =
  | 'back'
  | 'next'
  | 'up'
  | 'down'
  | 'check'
  | 'warn'
  | 'unknown'
  | 'info'
  | 'clock'
  | 'person'
  | 'place'
  | 'phone'
  | 'edit'
  | 'close'
  | 'building'
  | 'report'
  | 'code'
  | 'scan'
  | 'refresh'
  | 'eye'
  | 'send'
  | 'save';

/** Decoration beside words: drawn by a mask, so that it takes the colour of its words. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return <Box as="span" className={classes('icon', `icon--${name}`, className)} hidden />;
}

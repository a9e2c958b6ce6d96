import type { ReactNode } from 'react';
import { Box, classes } from './base';
import { Icon } from './icon';

/** Something to know before going on. */
export function Notice({ tone = 'info', title, children }: { tone?: 'info' | 'warn'; title?: string; children?: ReactNode }) {
  return (
    <Box className={classes('notice', `notice--${tone}`)}>
      <Icon name={tone} />
      <Box className="notice__words">
        {title && (
          <Box as="p" className="notice__title">
            {title}
          </Box>
        )}
        {children}
      </Box>
    </Box>
  );
}

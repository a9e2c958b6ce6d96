import type { ReactNode } from 'react';
import { Box, Tap } from './base';
import { Icon } from './icon';

/** A group of things that belong together, with a heading where it needs one. */
export function Card({ title, aside, children }: { title?: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <Box as="section" className="card">
      {title && (
        <Box className="card__head">
          <Box as="h2" className="card__title">
            {title}
          </Box>
          {aside}
        </Box>
      )}
      {children}
    </Box>
  );
}

/** One row that leads somewhere. */
export function Row({ title, note, icon, onTap }: { title: string; note?: ReactNode; icon?: ReactNode; onTap: () => void }) {
  return (
    <Tap className="row" onTap={onTap}>
      {icon}
      <Box as="span" className="row__words">
        <Box as="span" className="row__title">
          {title}
        </Box>
        {note && (
          <Box as="span" className="row__note">
            {note}
          </Box>
        )}
      </Box>
      <Icon name="next" className="row__next" />
    </Tap>
  );
}

/** Facts as name and value. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <Box as="dl" className="facts">
      {facts.map(([name, value]) => (
        <Box key={name} className="facts__row">
          <Box as="dt" className="facts__name">
            {name}
          </Box>
          <Box as="dd" className="facts__value">
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

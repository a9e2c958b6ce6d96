import { Box, classes } from '../ui';

export interface Figure {
  name: string;
  value: number;
  tone?: 'good' | 'bad' | 'warn';
}

/** A few sums side by side, each with its name. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <Box as="dl" className={classes('figures', figures.length === 4 && 'figures--four')}>
      {figures.map(({ name, value, tone }) => (
        <Box key={name} className="figure">
          <Box as="dt" className="figure__name">
            {name}
          </Box>
          <Box as="dd" className={tone && value > 0 ? `figure__value mark--${tone}` : 'figure__value'}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

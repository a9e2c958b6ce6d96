import type { ReactNode } from 'react';
import { Box, classes, Tap } from './base';
import { Icon, type IconName } from './icon';

export interface ButtonProps {
  look?: 'primary' | 'plain' | 'danger' | 'quiet';
  icon?: IconName;
  loading?: boolean;
  disabled?: boolean;
  label?: string;
  onTap: () => void;
  children: ReactNode;
}

/** An action. One primary button a screen; while loading it takes no second tap. */
export function Button({ look = 'primary', icon, loading = false, disabled = false, label, onTap, children }: ButtonProps) {
  return (
    <Tap className={classes('button', `button--${look}`)} onTap={onTap} disabled={disabled} busy={loading} label={label}>
      {loading ? <Box as="span" className="spinner" hidden /> : icon && <Icon name={icon} />}
      <Box as="span" className="button__words">
        {children}
      </Box>
    </Tap>
  );
}

import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classes } from './classes';

export interface TapProps {
  className?: string;
  onTap?: (() => void) | undefined;
  disabled?: boolean;
  busy?: boolean;
  /** The accessible name, where the content is not enough. */
  label?: string;
  expanded?: boolean;
  /** The one of several that holds now. */
  current?: boolean;
  children: ReactNode;
}

/** Anything that is tapped: a real button in h5, so that keyboard and screen reader work by themselves. */
export function Tap({ className, onTap, disabled = false, busy = false, label, expanded, current, children }: TapProps) {
  const name = classes('tap', className, disabled && 'tap--off');
  const idle = !disabled && !busy;
  if (process.env.TARO_ENV === 'weapp') {
    return (
      <View
        className={name}
        hoverClass={idle ? 'tap--on' : 'none'}
        hoverStayTime={60}
        onClick={idle ? onTap : undefined}
        aria-role="button"
        aria-label={label}
      >
        {children}
      </View>
    );
  }
  return (
    <button
      type="button"
      className={name}
      disabled={disabled}
      aria-busy={busy}
      aria-label={label}
      aria-expanded={expanded}
      aria-current={current}
      onClick={idle ? onTap : undefined}
    >
      {children}
    </button>
  );
}

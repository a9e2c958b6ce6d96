import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classes } from './classes';

export interface TickProps {
  kind: 'checkbox' | 'radio';
  /** Groups radios, so that the arrow keys move between them in h5. */
  name: string;
  className?: string;
  checked: boolean;
  disabled?: boolean;
  onTick: () => void;
  children: ReactNode;
}

/** One choice of a list: a real, visually hidden input inside its label in h5. */
export function Tick({ kind, name, className, checked, disabled = false, onTick, children }: TickProps) {
  const look = classes('tick', className, checked && 'tick--on', disabled && 'tick--off');
  if (process.env.TARO_ENV === 'weapp') {
    return (
      <View
        className={look}
        hoverClass="tap--on"
        hoverStayTime={60}
        onClick={disabled ? undefined : onTick}
        aria-role={kind}
        aria-checked={checked}
      >
        {children}
      </View>
    );
  }
  return (
    <label className={look}>
      <input className="tick__input" type={kind} name={name} checked={checked} disabled={disabled} onChange={onTick} />
      {children}
    </label>
  );
}

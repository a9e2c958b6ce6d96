import { Text, View } from '@tarojs/components';
import type { CSSProperties, ReactNode } from 'react';

export interface BoxProps {
  /** The element in h5, where it carries the meaning; in a mini-program all of them are views, `span` a text. */
  as?:
    'div' | 'span' | 'p' | 'h1' | 'h2' | 'h3' | 'ul' | 'ol' | 'li' | 'dl' | 'dt' | 'dd' | 'section' | 'main' | 'header' | 'footer' | 'nav';
  className?: string;
  style?: CSSProperties;
  id?: string;
  role?: 'group' | 'status' | 'alert' | 'radiogroup' | 'img';
  /** The accessible name, where the content is not enough. */
  label?: string;
  labelledBy?: string;
  /** Decoration: left out for screen readers. */
  hidden?: boolean;
  /** Scrolls by itself: reachable by keyboard in h5. */
  scrolls?: boolean;
  children?: ReactNode;
}

/** A plain element: semantic HTML in h5, a view in a mini-program. */
export function Box({ as: Tag = 'div', className, style, id, role, label, labelledBy, hidden, scrolls, children }: BoxProps) {
  if (process.env.TARO_ENV === 'weapp') {
    return Tag === 'span' ? (
      <Text className={className} style={style} id={id}>
        {children}
      </Text>
    ) : (
      <View className={className} style={style} id={id} aria-role={role} aria-label={label}>
        {children}
      </View>
    );
  }
  return (
    <Tag
      {...{ className, style, id, role }}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-hidden={hidden}
      tabIndex={scrolls ? 0 : undefined}
    >
      {children}
    </Tag>
  );
}

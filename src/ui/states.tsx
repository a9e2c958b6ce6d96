import type { ReactNode } from 'react';
import { Box } from './base';
import { Button } from './button';
import { Icon, type IconName } from './icon';

/** What happened and the next step; the code is for a call to the service desk. */
export function ErrorBox({
  error,
  title = '没有办成',
  onRetry,
  children,
}: {
  error: { code: string; hint: string };
  title?: string;
  onRetry?: () => void;
  children?: ReactNode;
}) {
  return (
    <Box className="state state--error" role="alert">
      <Icon name="warn" className="state__icon" />
      <Box as="p" className="state__title">
        {title}
      </Box>
      <Box as="p" className="state__hint">
        {error.hint}
      </Box>
      {onRetry && (
        <Button look="plain" icon="refresh" onTap={onRetry}>
          重试
        </Button>
      )}
      {children}
      <Box as="p" className="state__code">
        代码 {error.code}
      </Box>
    </Box>
  );
}

/** Nothing here yet, and what to do about it. */
export function Empty({ icon = 'report', title, hint, children }: { icon?: IconName; title: string; hint?: string; children?: ReactNode }) {
  return (
    <Box className="state">
      <Icon name={icon} className="state__icon" />
      <Box as="p" className="state__title">
        {title}
      </Box>
      {hint && (
        <Box as="p" className="state__hint">
          {hint}
        </Box>
      )}
      {children}
    </Box>
  );
}

export function Loading({ words = '正在加载' }: { words?: string }) {
  return (
    <Box className="state" role="status">
      <Box as="span" className="spinner spinner--large" hidden />
      <Box as="p" className="state__hint">
        {words}
      </Box>
    </Box>
  );
}

import type { ReactNode } from 'react';
import type { CloudError } from '../shell/cloud';
import { refreshMe } from '../shell/session';
import { Button, ErrorBox } from '../ui';

/** A call that failed: retry it, or log in again where the login is over. */
export function Failed({
  error,
  title,
  onRetry,
  children,
}: {
  error: CloudError;
  title?: string;
  onRetry?: () => void;
  children?: ReactNode;
}) {
  const lost = error.code === 'LOGIN_REQUIRED';
  return (
    <ErrorBox error={error} title={lost ? '登录已到期' : title} onRetry={lost ? undefined : onRetry}>
      {lost && <Button onTap={() => void refreshMe()}>重新登录</Button>}
      {children}
    </ErrorBox>
  );
}

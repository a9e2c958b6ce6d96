import { type ReactNode, useState } from 'react';
import { type Me, useMe } from '../shell/session';
import { Button, Empty, ErrorBox, Loading, Page } from '../ui';
import { LoginSheet } from './sheet';

interface GateProps {
  /** With a title the gate draws a page of its own until somebody is logged in; without one it stands inside a page. */
  title?: string;
  children: (me: Me) => ReactNode;
}

/** Draws what needs a login for whoever is logged in, and the way to log in for all others; the address stays. */
export function Gate({ title, children }: GateProps) {
  const { me, error, refresh } = useMe();
  const [asking, ask] = useState(false);
  if (me?.person) return <>{children(me)}</>;
  const way = (
    <>
      {!me && (error ? <ErrorBox title="没有连上" error={error} onRetry={refresh} /> : <Loading />)}
      {me && (
        <Empty icon="person" title="请先登录" hint="登录后回到这一页继续。">
          <Button onTap={() => ask(true)}>登录</Button>
        </Empty>
      )}
      <LoginSheet open={asking} onClose={() => ask(false)} />
    </>
  );
  return title === undefined ? way : <Page title={title}>{way}</Page>;
}

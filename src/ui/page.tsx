import Taro from '@tarojs/taro';
import { type CSSProperties, type ReactNode, useRef } from 'react';
import { ConsentSheet } from '../privacy/sheet';
import { Box, classes, Tap } from './base';
import { useDemo } from '../shell/demo';
import { Icon } from './icon';
import { fontScale, useElder } from './settings';
import { Switch } from './switch';
import { useFocusTitle } from './use-focus-title';

const home = '/home/index';

/** Back to the page before, or home where a link opened this page first. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.reLaunch({ url: home });
}

export interface PageProps {
  /** Shown in h5's own bar; a mini-program takes the page's configured title. */
  title: string;
  /** The first page has nowhere to go back to. */
  first?: boolean;
  /** Rows and columns want a desk's width. */
  wide?: boolean;
  /** Actions that stay at the lower edge. */
  footer?: ReactNode;
  children: ReactNode;
}

/** A mini-program has WeChat's own, and {@link Top} below it. */
function Bar({ title, first }: Pick<PageProps, 'title' | 'first'>) {
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusTitle(heading);
  return (
    <header className="bar">
      {first ? (
        <span className="bar__side" />
      ) : (
        <Tap className="bar__side" label="返回" onTap={goBack}>
          <Icon name="back" />
        </Tap>
      )}
      <h1 className="bar__title" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <Switch />
    </header>
  );
}

const demoWords = '演示环境，不具有证明效力';

/**
 * The first line of a mini-program's page. WeChat's own bar takes no button, and a bar of our own would draw the status bar, the way back
 * and the room of the capsule on every phone anew, with none of it there before the script runs.
 */
function Top({ demo }: { demo: boolean }) {
  return (
    <Box className="page__top">
      {demo && <Box className="page__demo">{demoWords}</Box>}
      <Switch />
    </Box>
  );
}

/** The frame of every page: tokens, elder mode and its switch, font size, the privacy question, and in h5 the navigation bar. */
export function Page({ title, first = false, wide = false, footer, children }: PageProps) {
  const elder = useElder();
  const demo = useDemo();
  return (
    <Box className={classes('page', wide && 'page--wide', elder && 'elder')} style={{ '--scale': fontScale() } as CSSProperties}>
      {process.env.TARO_ENV === 'h5' ? <Bar title={title} first={first} /> : <Top demo={demo} />}
      <Box as="main" className="page__main">
        {process.env.TARO_ENV === 'h5' && demo && (
          <Box as="p" className="page__demo">
            {demoWords}
          </Box>
        )}
        {children}
      </Box>
      {footer && (
        <Box as="footer" className="page__footer">
          {footer}
        </Box>
      )}
      {process.env.TARO_ENV === 'weapp' && <ConsentSheet />}
    </Box>
  );
}

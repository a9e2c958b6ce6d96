import './shell/landing';
import './styles';
import Taro, { usePageNotFound } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { restoreAnswers } from './shell/cache';
import { dim } from './shell/brightness';
import { keepDemo } from './shell/keep-demo';
import { watchNetwork } from './shell/network';
import { listenForConsent } from './privacy';

listenForConsent();
watchNetwork();
keepDemo();
void restoreAnswers();
dim();

/** The app shell: everything is in the pages. An address that no page has leads home. */
export default function App({ children }: PropsWithChildren) {
  usePageNotFound(() => void Taro.reLaunch({ url: '/home/index' }));
  return children;
}

import './landing';
import './app.scss';
import type { PropsWithChildren } from 'react';

if (process.env.TARO_ENV === 'h5') require('./ui/styles/web.scss');

/** The app shell: everything is in the pages. */
export default function App({ children }: PropsWithChildren) {
  return children;
}

import './landing';
import type { PropsWithChildren } from 'react';

// A browser's resets come before the styles that both platforms share.
if (process.env.TARO_ENV === 'h5') require('./ui/styles/web.scss');
require('./app.scss');

/** The app shell: everything is in the pages. */
export default function App({ children }: PropsWithChildren) {
  return children;
}

import { type Browser, chromium } from 'playwright-core';
import { appFolder } from '../../local/build/built-app';
import { chromiumFlags, requireChromium } from '../../local/chromium';
import { opened } from './opened';

/** The built h5 app. */
export const h5Dir = appFolder('h5');

/** A Chromium, closed after the file's last test. @throws Error with the next step where there is none */
export const openBrowser = async (): Promise<Browser> =>
  opened(await chromium.launch({ executablePath: requireChromium(), args: chromiumFlags }));

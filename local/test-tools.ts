import { needChromium } from './chromium';
import { installPackages } from './debian';
import { missingPdfPackages } from './pdf-tools';

/** Have the programs of the system that the tests run, installing Debian's where that is possible. @throws Error with the next step */
export async function needTestTools(): Promise<void> {
  await needChromium();
  const missing = missingPdfPackages();
  if (missing.length === 0) return;
  await installPackages(missing);
  const left = missingPdfPackages();
  if (left.length > 0) throw new Error(`测试需要 ${left.join('、')}。请安装后再运行 npm test。`);
}

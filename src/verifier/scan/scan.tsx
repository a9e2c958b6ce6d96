import Taro from '@tarojs/taro';
import { lazy, Suspense, useState } from 'react';
import { CloudError } from '../../shell/cloud';
import { afterConsent } from '../../privacy';
import { Box, Button, Card, Notice } from '../../ui';

const Camera = process.env.TARO_ENV === 'h5' ? lazy(() => import(/* webpackChunkName: "camera" */ './camera')) : null;

/** Scans a code: by WeChat, by a browser's camera, from a picture. */
export function Scan({ onText }: { onText: (text: string) => void }) {
  const [unable, setUnable] = useState<CloudError | null>(null);
  const scan = async () => {
    try {
      const scanned = afterConsent(
        () => Taro.scanCode({ scanType: ['qrCode'] }),
        '可以在下面输入核验码、粘贴对方发来的链接，或直接用微信的“扫一扫”扫对方的码。',
      );
      onText((await scanned).result);
    } catch (error) {
      // Cancelled: nothing to say.
      setUnable(error instanceof CloudError ? error : null);
    }
  };
  return (
    <Card title="扫码">
      <Box as="p">对方手机上的动态码、报告封面上的二维码，都可以扫。</Box>
      {process.env.TARO_ENV === 'weapp' && (
        <Button icon="scan" onTap={() => void scan()}>
          扫一扫
        </Button>
      )}
      {unable && (
        <Notice tone="warn" title="没有打开扫一扫">
          {unable.hint}
        </Notice>
      )}
      {Camera && (
        <Suspense fallback={null}>
          <Camera onText={onText} />
        </Suspense>
      )}
    </Card>
  );
}

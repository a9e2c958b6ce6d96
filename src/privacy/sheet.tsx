import { Button as WechatButton } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useShown } from '../shell/poll';
import { useStore } from '../shell/store';
import { Box, Tap } from '../ui/base';
import { Sheet } from '../ui/sheet';
import { answer, guidelineName, openGuideline, shown, waiting } from './consent';

const agreeId = 'privacy-agree';

function Question() {
  const [name, setName] = useState('');
  useEffect(() => {
    shown();
    void guidelineName().then(setName);
  }, []);
  const footer = (
    <Box className="pair">
      <Tap className="button button--plain" onTap={() => answer(null)}>
        不同意
      </Tap>
      {/* WeChat takes a yes from its own button only. */}
      <WechatButton
        id={agreeId}
        className="tap button button--primary button--wechat"
        hoverClass="tap--on"
        openType="agreePrivacyAuthorization"
        onAgreePrivacyAuthorization={() => answer(agreeId)}
      >
        同意
      </WechatButton>
    </Box>
  );
  return (
    <Sheet open title="使用前请您同意" onClose={() => answer(null)} footer={footer}>
      <Box as="p">这项功能要用到手机的扫码、文件或剪贴板。只在您点的时候使用，用来办您正在办的这件事。</Box>
      <Tap className="button button--quiet" onTap={openGuideline}>
        {name}
      </Tap>
      <Box as="p" className="words--soft">
        不同意也能办理，可以换一种方式。
      </Box>
    </Sheet>
  );
}

/** Asks for consent to the privacy guideline on the page in front, when WeChat says that somebody must be asked. */
export function ConsentSheet() {
  const asked = useStore(waiting).length > 0;
  const front = useShown();
  return asked && front ? <Question /> : null;
}

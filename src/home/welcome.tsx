import { useState } from 'react';
import { go, to } from '../shell/navigation';
import { LoginSheet } from '../login';
import { Box, Card, Icon, Row } from '../ui';
import { Door } from './door';
import { Places } from './places';

export const VerifyDoor = ({ main = false }: { main?: boolean }) => (
  <Door main={main} icon="scan" title="我要核验报告" note="扫码、核验码、PDF，不用登录" onTap={() => go(to.scan())} />
);

/** What else anybody may want to know. */
function About() {
  return (
    <Card>
      <Box className="groups">
        <Row title="办事指南" note="怎么办、按什么规定" icon={<Icon name="info" />} onTap={() => go(to.guide())} />
        <Places />
        <Row title="找人帮忙" note="各地咨询电话" icon={<Icon name="phone" />} onTap={() => go(to.help())} />
      </Box>
    </Card>
  );
}

/** What elder mode folds away while nobody is logged in. */
export const Others = () => (
  <>
    <VerifyDoor />
    <About />
  </>
);

/** Nobody is logged in: who we are, and the two ways in. */
export function Welcome() {
  const [asking, ask] = useState(false);
  return (
    <>
      <Box as="p" className="lead">
        一份信用报告，代替跑多个部门开无违法违规证明；对方扫一扫，就能当场核对。
      </Box>
      <Box className="stack">
        <Door main icon="code" title="我要开报告、亮码" note="企业法定代表人，登录后办理" onTap={() => ask(true)} />
        <VerifyDoor />
      </Box>
      <About />
      <LoginSheet open={asking} onClose={() => ask(false)} />
    </>
  );
}

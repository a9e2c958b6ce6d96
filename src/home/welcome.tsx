import { useState } from 'react';
import { LoginSheet } from '../login';
import { Box, Card } from '../ui';
import { About } from './about';
import { Door } from './door';
import { VerifyDoor } from './verify-door';

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
      <Card>
        <Box className="groups">
          <About />
        </Box>
      </Card>
      <LoginSheet open={asking} onClose={() => ask(false)} />
    </>
  );
}

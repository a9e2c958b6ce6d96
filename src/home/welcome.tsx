import { useState } from 'react';
import { go, to } from '../shell/navigation';
import { LoginSheet } from '../login';
import { Box, Card, Icon, type IconName, Row, Tap } from '../ui';
import { Places } from './places';

function Choice({
  title,
  note,
  icon,
  main = false,
  onTap,
}: {
  title: string;
  note: string;
  icon: IconName;
  main?: boolean;
  onTap: () => void;
}) {
  return (
    <Tap className={main ? 'choose choose--main' : 'choose'} onTap={onTap}>
      <Icon name={icon} className="choose__icon" />
      <Box as="span" className="row__words">
        <Box as="span" className="choose__title">
          {title}
        </Box>
        <Box as="span">{note}</Box>
      </Box>
      <Icon name="next" />
    </Tap>
  );
}

/** Nobody is logged in: who we are, and the two ways in. */
export function Welcome() {
  const [asking, ask] = useState(false);
  return (
    <>
      <Box as="p" className="lead">
        一份信用报告，代替跑多个部门开无违法违规证明；对方扫一扫，就能当场核对。
      </Box>
      <Box className="stack">
        <Choice main icon="code" title="我要开报告、亮码" note="企业法定代表人，登录后办理" onTap={() => ask(true)} />
        <Choice icon="scan" title="我要核验报告" note="扫码、核验码、PDF，不用登录" onTap={() => go(to.scan())} />
      </Box>
      <Card>
        <Box className="groups">
          <Row title="办事指南" note="怎么办、按什么规定" icon={<Icon name="info" />} onTap={() => go(to.guide())} />
          <Places />
        </Box>
      </Card>
      <LoginSheet open={asking} onClose={() => ask(false)} />
    </>
  );
}

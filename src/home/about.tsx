import { go, to } from '../shell/navigation';
import { Icon, Row } from '../ui';
import { Places } from './places';

/** What anybody may want to know, as rows of a card. */
export const About = () => (
  <>
    <Row title="办事指南" note="怎么办、按什么规定" icon={<Icon name="info" />} onTap={() => go(to.guide())} />
    <Places />
    <Row title="找人帮忙" note="各地咨询电话" icon={<Icon name="phone" />} onTap={() => go(to.help())} />
  </>
);

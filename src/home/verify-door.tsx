import { go, to } from '../shell/navigation';
import { Door } from './door';

/** The way in for whoever was given a report: no login, no company. */
export const VerifyDoor = ({ main = false }: { main?: boolean }) => (
  <Door main={main} icon="scan" title="我要核验报告" note="扫码、核验码、PDF，不用登录" onTap={() => go(to.scan())} />
);

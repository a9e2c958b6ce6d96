import { Page } from '../../ui';

export default function Index() {
  return <Page title="扫码核验">扫码核验</Page>;
}

import { Page } from '../../ui';

export default function Index() {
  return <Page title="绑定主体">绑定主体</Page>;
}

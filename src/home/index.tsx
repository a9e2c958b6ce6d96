import { Page } from '../ui';

export default function Index() {
  return <Page title="合规一码通">合规一码通</Page>;
}

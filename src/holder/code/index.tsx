import { Page } from '../../ui';

export default function Index() {
  return <Page title="一码通动态码">一码通动态码</Page>;
}

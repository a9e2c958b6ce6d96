import { Page } from '../../ui';

export default function Index() {
  return <Page title="查看报告">查看报告</Page>;
}

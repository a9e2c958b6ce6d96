import { Page } from '../../ui';

export default function Index() {
  return <Page title="申请报告">申请报告</Page>;
}

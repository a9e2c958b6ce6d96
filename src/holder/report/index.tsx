import { Page } from '../../ui';

export default function Index() {
  return <Page title="专用信用报告">专用信用报告</Page>;
}

import { useRouter } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../../shell/cloud';
import { restore } from '../../shell/clock';
import { Failed, Gate } from '../../login';
import { forgetOpenCode } from '../../shell/open-codes';
import { useCall } from '../../shell/use-call';
import { Empty, Loading, Page } from '../../ui';
import type { HeldCode } from '../held-code';
import { deleteSecret, findSecret } from '../secret';
import { Opening } from './opening';
import { Showing } from './showing';
import './index.scss';

const title = '动态码';

/** The dynamic code of one report: resumed when this phone keeps it, opened otherwise. */
export default function Index() {
  const { report: number = '', now } = useRouter().params;
  const [atOnce, setAtOnce] = useState(now === '1');
  const [held, setHeld] = useState<HeldCode | null | 'looking'>('looking');
  useEffect(() => {
    let gone = false;
    void findSecret(number).then((found) => {
      if (gone) return;
      if (found?.offset != null) restore(found.offset);
      setHeld(found);
    });
    return () => void (gone = true);
  }, [number]);

  const again = useCallback(() => {
    setAtOnce(false);
    forgetOpenCode(number);
    void deleteSecret(number).then(() => setHeld(null));
  }, [number]);
  const report = useCall(() => call('holder', 'getReport', { number }), held === null && number ? ['holder/getReport', number] : null);
  if (held !== 'looking' && held !== null) {
    return <Showing key={held.code} held={held} title={title} onAgain={again} />;
  }
  if (report.data) return <Opening report={report.data} title={title} atOnce={atOnce} onOpened={setHeld} />;
  return (
    <Page title={title}>
      {!number ? (
        <Empty icon="code" title="没有指明是哪份报告" hint="请从报告页点“亮码”进入。" />
      ) : report.error ? (
        <Gate>{() => <Failed error={report.error!} title="报告没有打开" onRetry={report.reload} />}</Gate>
      ) : (
        <Loading />
      )}
    </Page>
  );
}

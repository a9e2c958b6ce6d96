import './index.scss';
import { useMe } from '../shell/session';
import { Operator } from '../help/operator';
import { Stale } from '../login';
import { useShareCard } from '../share';
import { ErrorBox, Loading, Page, useElder } from '../ui';
import { Alerts } from './alerts';
import { Elder } from './elder';
import { Holder } from './holder';
import { Welcome } from './welcome';

/** Where everybody starts: a holder asks and shows, a verifier scans; whose service it is stands at the end. */
export default function Home() {
  useShareCard('/home/index', '合规一码通：一份信用报告，代替一摞无违法违规证明');
  const elder = useElder();
  const { me, error, loading, since, refresh } = useMe();
  return (
    <Page title="合规一码通" first>
      {!me && !error && <Loading />}
      {!me && error && <ErrorBox title="没有连上" error={error} onRetry={refresh} />}
      {me && (
        <>
          <Stale of={{ since, error, loading, reload: refresh }} />
          {me.subjects.length > 0 && <Alerts />}
          {elder ? <Elder me={me} /> : me.person ? <Holder me={{ ...me, person: me.person }} /> : <Welcome />}
          <Operator of={me.operator} />
        </>
      )}
    </Page>
  );
}

import './index.scss';
import { useMe } from '../shell/session';
import { Stale } from '../login';
import { useShareCard } from '../share';
import { Button, ErrorBox, Loading, Page, setElder, useElder } from '../ui';
import { Holder } from './holder';
import { Welcome } from './welcome';

/** Where everybody starts: a holder asks and shows, a verifier scans. */
export default function Home() {
  useShareCard('/home/index', '合规一码通：一份信用报告，代替一摞无违法违规证明');
  const elder = useElder();
  const { me, error, loading, since, refresh } = useMe();
  return (
    <Page title="合规一码通" first>
      {!me && !error && <Loading />}
      {!me && error && <ErrorBox title="没有连上" error={error} onRetry={refresh} />}
      {me && <Stale of={{ since, error, loading, reload: refresh }} />}
      {me && (me.person ? <Holder me={{ ...me, person: me.person }} /> : <Welcome />)}
      <Button look="quiet" icon="eye" onTap={() => setElder(!elder)}>
        {elder ? '切换到标准版' : '切换到长辈版'}
      </Button>
    </Page>
  );
}

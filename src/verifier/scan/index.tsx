import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { goOn, to } from '../../shell/navigation';
import { dropToken, heldToken, holdPaper } from '../../shell/link';
import { Loading, Page } from '../../ui';
import { type Read, readScanned } from '../official';
import { Confirm } from './confirm';
import { Entries } from './entries';
import '../index.scss';

/** What the link that opened this page holds: `q` of a mini-program's link, decoded once, or the token that the landing took. */
function given(q: string | undefined): Read | null {
  if (process.env.TARO_ENV === 'h5') {
    const token = heldToken();
    return token === null ? null : token === '' ? { wrong: 'link' } : { token };
  }
  if (!q) return null;
  try {
    return readScanned(decodeURIComponent(q));
  } catch {
    return { wrong: 'link' };
  }
}

/** Where a verifier starts: every way to check a report, or at once the code that a link brought. */
export default function Index() {
  const { q } = useRouter().params;
  const [read, setRead] = useState<Read | null>(() => given(q));
  const again = () => {
    dropToken();
    setRead(null);
  };
  const paper = read && 'paper' in read ? read.paper : null;
  useEffect(() => {
    if (paper === null) return;
    holdPaper(paper);
    goOn(to.paper());
  }, [paper]);
  if (read && 'token' in read) return <Confirm token={read.token} onAgain={again} />;
  if (read && 'paper' in read)
    return (
      <Page title="核验报告">
        <Loading words="正在打开" />
      </Page>
    );
  return <Entries refused={read} onRead={setRead} />;
}
